package watchkeeper.incident.entry;

import java.util.List;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.register.Register;
import watchkeeper.incident.register.Registers;
import watchkeeper.incident.register.State;
import watchkeeper.incident.register.Step;
import watchkeeper.incident.register.Times;
import watchkeeper.incident.register.Trait;
import watchkeeper.incident.standing.Standing;

/**
 * A step that may follow on an entry as it stands.
 *
 * @param act its line in the plan, which says who may take it, for this concern
 */
public record Possible(String step, String act, Concern concern) {

    /** In the order of the declaration; none when the incident is over, but for what its evaluation still needs. */
    public static List<Possible> of(EntryRow row, Standing standing, Plan plan) {
        Register register = Registers.named(row.register());
        Concern concern = Concern.of(row.to(), row.author());
        return register.steps().stream()
                .filter(step -> inTime(step, standing))
                .filter(step -> mayFollow(step, row))
                .filter(step -> plan.acts().containsKey(register.act(step)))
                .map(step -> new Possible(step.address(), register.act(step), concern))
                .toList();
    }

    /** After the end only what settles what was left open. */
    static boolean inTime(Step step, Standing standing) {
        return !standing.state().over() || step.has(Trait.SETTLES);
    }

    static boolean mayFollow(Step step, EntryRow row) {
        return step.from().contains(State.valueOf(row.state()))
                && (step.onlyWhen() == null || step.onlyWhen().holds(row.content()))
                && (step.times() != Times.ONCE || row.taken(step.address()).isEmpty());
    }
}
