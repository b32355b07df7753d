package watchkeeper.incident.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.register.BodySchema;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Step;

/**
 * A register as a screen needs it to draw its form and its buttons: what is asked for, what may follow, and under which
 * clause of the incident's own plan.
 *
 * @param body JSON Schema of what a new entry must give
 */
record RegisterShown(
        String name,
        Words words,
        String clause,
        String fact,
        StateShown state,
        Map<String, Object> body,
        List<StepShown> steps) {

    record StateShown(String name, Words words) {
        static StateShown of(State state) {
            return new StateShown(state.name(), state.words());
        }
    }

    /**
     * @param from the states in which it may be taken
     * @param to the state that it leads to; null when the entry stays as it is
     */
    record StepShown(
            String address,
            String act,
            Words words,
            String clause,
            String fact,
            Set<State> from,
            @Nullable StateShown to,
            Map<String, Object> body) {
        static StepShown of(Register register, Step step, Plan plan) {
            String act = register.act(step);
            return new StepShown(
                    step.address(),
                    act,
                    step.words(),
                    plan.act(act).clause(),
                    step.fact(),
                    new TreeSet<>(step.from()),
                    step.to() == null ? null : StateShown.of(step.to()),
                    BodySchema.of(step));
        }
    }

    static RegisterShown of(Register register, Plan plan) {
        return new RegisterShown(
                register.name(),
                register.words(),
                plan.act(register.name()).clause(),
                register.fact(),
                StateShown.of(register.state()),
                BodySchema.of(register),
                register.steps().stream()
                        .filter(step -> plan.acts().containsKey(register.act(step)))
                        .map(step -> StepShown.of(register, step, plan))
                        .toList());
    }
}
