package watchkeeper.incident.incident;

import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/** What has ended is not acted on any more; it is read, and its story may raise a question. */
public final class Over {
    private Over() {}

    /** @throws Refusal when the incident was merged, dismissed or closed */
    public static void refuseWhenOver(String act, Standing standing, Plan plan) {
        if (standing.state().over() && !act.startsWith("story-questions")) {
            throw Refusal.conflict(
                    plan.act(act).clause(),
                    "事件已结束（%s），不能再%s".formatted(standing.state(), plan.act(act).zh()),
                    "the incident is over (%s): %s is no longer possible"
                            .formatted(standing.state(), plan.act(act).en()));
        }
    }
}
