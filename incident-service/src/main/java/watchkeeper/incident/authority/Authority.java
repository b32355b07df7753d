package watchkeeper.incident.authority;

import java.util.Set;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Words;
import watchkeeper.incident.plan.Plan;

/**
 * Who may decide (clauses 三(一)1–4, with our answer 10): starting and raising belong to the command body of the target
 * level, lowering and lifting to the one in force; a higher body may act for a lower one, and it is marked so.
 */
public final class Authority {
    private final Plan plan;

    public Authority(Plan plan) {
        this.plan = plan;
    }

    /** The body that may start, raise, lower or lift at this level; the caller must speak for it or for a higher one. */
    public Acting commandAt(Level level, Set<String> bodies) {
        String wanted = plan.at(level).commandBody();
        if (bodies.contains(wanted)) {
            return new Acting(wanted, false);
        }
        return bodies.stream()
                .filter(body -> plan.isHigher(body, wanted))
                .findFirst()
                .map(higher -> new Acting(higher, true))
                .orElseThrow(() -> refuse(level, wanted));
    }

    private Refusal refuse(Level level, String wanted) {
        Words name = plan.nameOf(wanted);
        return Refusal.forbidden(
                plan.at(level).clause(),
                "%s级应急响应由%s（%s）决定".formatted(level, name.zh(), wanted),
                "a response at level %s is decided by the %s (%s)".formatted(level, name.en(), wanted));
    }
}
