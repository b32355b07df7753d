package watchkeeper.incident.register;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import watchkeeper.contracts.Words;

/**
 * A register of the plan. Who may, and under which clause, stands in the plan's {@code acts} under {@link #name()} and
 * {@link #act(Step)}; here is what an entry holds, and the order of what follows.
 *
 * @param name as in its address, for example {@code work-groups}
 * @param fact what a new entry means in one word, which the plan's {@code fulfilledBy} may name
 * @param state of a new entry
 */
public record Register(
        String name, Words words, String fact, List<Field> fields, State state, Set<Trait> traits, List<Step> steps) {

    static Register of(String name, String fact, String zh, String en, State state, Field... fields) {
        return new Register(name, new Words(zh, en), fact, List.of(fields), state, Set.of(), List.of());
    }

    Register being(Trait first, Trait... others) {
        return new Register(name, words, fact, fields, state, EnumSet.of(first, others), steps);
    }

    Register followedBy(Step... following) {
        return new Register(name, words, fact, fields, state, traits, List.of(following));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    public Optional<Step> step(String address) {
        return steps.stream().filter(step -> step.address().equals(address)).findFirst();
    }

    /** Where the plan says who may take the step. */
    public String act(Step step) {
        return name + "/" + step.act();
    }

    /** True when it is a wording that somebody approves: its hash is kept with it. */
    public boolean worded() {
        return fields.stream().anyMatch(field -> field.name().equals("text"))
                && steps.stream().anyMatch(step -> step.has(Trait.APPROVAL));
    }

    /** The steps that lead to one of the states. */
    public List<Step> leadingTo(Set<State> states) {
        return steps.stream()
                .filter(step -> step.to() != null && states.contains(step.to()))
                .toList();
    }

    Stream<String> acts() {
        return Stream.concat(Stream.of(name), steps.stream().map(this::act)).distinct();
    }

    Stream<String> facts() {
        return Stream.concat(Stream.of(fact), steps.stream().map(Step::fact));
    }
}
