package watchkeeper.incident.register;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;

/**
 * What may follow on an entry.
 *
 * @param address below the entry, for example {@code approval}
 * @param act the address whose line in the plan says who may: its own, but for the return of a draft, which belongs to
 *     whoever approves
 * @param fact what it means in one word, which the plan's {@code fulfilledBy} may name
 * @param from the states in which it may be taken
 * @param to the state that it leads to; null when the entry stays as it is
 * @param completing a flag of the step: only steps that set it move the entry on, and only when every addressee has
 *     taken one; null when every step does
 * @param onlyWhen what the entry must say for the step to make sense; null when it always does
 */
public record Step(
        String address,
        String act,
        Words words,
        String fact,
        List<Field> fields,
        Set<State> from,
        @Nullable State to,
        Times times,
        @Nullable String completing,
        @Nullable Condition onlyWhen,
        Set<Trait> traits) {

    static Step of(String address, String fact, String zh, String en) {
        return new Step(
                address, address, new Words(zh, en), fact, List.of(), Set.of(), null, Times.ONCE, null, null, Set.of());
    }

    Step with(Field... given) {
        List<Field> longer = new ArrayList<>(fields);
        longer.addAll(List.of(given));
        return new Step(address, act, words, fact, longer, from, to, times, completing, onlyWhen, traits);
    }

    Step from(State first, State... others) {
        return new Step(
                address, act, words, fact, fields, EnumSet.of(first, others), to, times, completing, onlyWhen, traits);
    }

    Step to(State state) {
        return new Step(address, act, words, fact, fields, from, state, times, completing, onlyWhen, traits);
    }

    Step times(Times often) {
        return new Step(address, act, words, fact, fields, from, to, often, completing, onlyWhen, traits);
    }

    Step completedBy(String flag) {
        return new Step(address, act, words, fact, fields, from, to, Times.ANY, flag, onlyWhen, traits);
    }

    Step onlyWhen(Condition condition) {
        return new Step(address, act, words, fact, fields, from, to, times, completing, condition, traits);
    }

    Step decidedAs(String otherAct) {
        return new Step(address, otherAct, words, fact, fields, from, to, times, completing, onlyWhen, traits);
    }

    Step being(Trait first, Trait... others) {
        return new Step(
                address, act, words, fact, fields, from, to, times, completing, onlyWhen, EnumSet.of(first, others));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** True when each addressee counts by itself. */
    public boolean byEach() {
        return times == Times.ONCE_EACH || completing != null;
    }
}
