package watchkeeper.monitoring.watchlist.query;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** A boolean query over one post. Terms are normalised as {@link Normaliser} normalises the text. */
public sealed interface Query {
    /** @param present whether a term, or the mark of a field's value, was found */
    boolean holds(Predicate<String> present);

    /** Terms and marks of which at least one is in every post that the query matches; empty when there is no such set. */
    Set<String> anchors();

    /** What it is made of in the end, each with whether it is wanted: what stands under NOT explains no match. */
    void leaves(boolean wanted, BiConsumer<Leaf, Boolean> each);

    /** What is found in a post or not. */
    sealed interface Leaf extends Query {
        String found();

        @Override
        default boolean holds(Predicate<String> present) {
            return present.test(found());
        }

        @Override
        default Set<String> anchors() {
            return Set.of(found());
        }

        @Override
        default void leaves(boolean wanted, BiConsumer<Leaf, Boolean> each) {
            each.accept(this, wanted);
        }
    }

    record Term(String text) implements Leaf {
        @Override
        public String found() {
            return text;
        }
    }

    record Where(Field field, String value) implements Leaf {
        @Override
        public String found() {
            return field.mark(value);
        }
    }

    record All(List<Query> parts) implements Query {
        @Override
        public boolean holds(Predicate<String> present) {
            // Asked of every candidate of every post: a stream would cost more than what it asks.
            for (Query part : parts) {
                if (!part.holds(present)) {
                    return false;
                }
            }
            return true;
        }

        /** One part is enough. */
        @Override
        public Set<String> anchors() {
            return Anchors.rarest(parts);
        }

        @Override
        public void leaves(boolean wanted, BiConsumer<Leaf, Boolean> each) {
            parts.forEach(part -> part.leaves(wanted, each));
        }
    }

    record Any(List<Query> parts) implements Query {
        @Override
        public boolean holds(Predicate<String> present) {
            for (Query part : parts) {
                if (part.holds(present)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Set<String> anchors() {
            return Anchors.ofEach(parts);
        }

        @Override
        public void leaves(boolean wanted, BiConsumer<Leaf, Boolean> each) {
            parts.forEach(part -> part.leaves(wanted, each));
        }
    }

    record Not(Query part) implements Query {
        @Override
        public boolean holds(Predicate<String> present) {
            return !part.holds(present);
        }

        @Override
        public Set<String> anchors() {
            return Set.of();
        }

        @Override
        public void leaves(boolean wanted, BiConsumer<Leaf, Boolean> each) {
            part.leaves(false, each);
        }
    }
}
