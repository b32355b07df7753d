package watchkeeper.incident.incident;

import java.util.List;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/** Who can be addressed about an incident: the bodies of its plan and its own units. Nobody else would ever answer. */
record Addressees(Standing standing, Plan plan) {
    /** @throws Refusal naming the field and whoever it is that nobody knows */
    void refuseOthers(String field, String clause, List<String> given) {
        given.stream().filter(one -> !known(one)).findFirst().ifPresent(one -> {
            throw Refusal.invalid(
                    field,
                    clause,
                    "%s 不是本预案的机构或本事件的单位：%s".formatted(field, one),
                    "%s is no body of the plan and no unit of this incident: %s".formatted(field, one));
        });
    }

    private boolean known(String one) {
        return plan.bodies().containsKey(one)
                || standing.responsible().contains(one)
                || standing.watching().contains(one);
    }
}
