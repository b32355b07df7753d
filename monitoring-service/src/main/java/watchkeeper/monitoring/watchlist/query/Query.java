package watchkeeper.monitoring.watchlist.query;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** A boolean query over one text. Terms are normalised as {@link Normaliser} normalises the text. */
public sealed interface Query {
    boolean holds(Predicate<String> present);

    /** Terms of which at least one is in every text that the query matches; empty when there is no such set. */
    Set<String> anchors();

    void collectTerms(Set<String> terms);

    /** The terms that speak for a match, those under NOT left out. */
    void collectWanted(Set<String> terms);

    record Term(String text) implements Query {
        @Override
        public boolean holds(Predicate<String> present) {
            return present.test(text);
        }

        @Override
        public Set<String> anchors() {
            return Set.of(text);
        }

        @Override
        public void collectTerms(Set<String> terms) {
            terms.add(text);
        }

        @Override
        public void collectWanted(Set<String> terms) {
            terms.add(text);
        }
    }

    record All(List<Query> parts) implements Query {
        @Override
        public boolean holds(Predicate<String> present) {
            return parts.stream().allMatch(part -> part.holds(present));
        }

        /** The part with the fewest anchors is enough. */
        @Override
        public Set<String> anchors() {
            return Anchors.fewest(parts);
        }

        @Override
        public void collectTerms(Set<String> terms) {
            parts.forEach(part -> part.collectTerms(terms));
        }

        @Override
        public void collectWanted(Set<String> terms) {
            parts.forEach(part -> part.collectWanted(terms));
        }
    }

    record Any(List<Query> parts) implements Query {
        @Override
        public boolean holds(Predicate<String> present) {
            return parts.stream().anyMatch(part -> part.holds(present));
        }

        @Override
        public Set<String> anchors() {
            return Anchors.ofEach(parts);
        }

        @Override
        public void collectTerms(Set<String> terms) {
            parts.forEach(part -> part.collectTerms(terms));
        }

        @Override
        public void collectWanted(Set<String> terms) {
            parts.forEach(part -> part.collectWanted(terms));
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
        public void collectTerms(Set<String> terms) {
            part.collectTerms(terms);
        }

        @Override
        public void collectWanted(Set<String> terms) {
            // What must be absent does not explain a match.
        }
    }
}
