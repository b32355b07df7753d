package watchkeeper.incident.plan.book;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.check.FaultyPlan;
import watchkeeper.incident.plan.check.PlanCheck;

/**
 * Answers whether the version is new; the same content again is none.
 *
 * @param by the account, or {@link ShippedPlans#SHIPPED}
 */
public record KeepPlan(String id, String version, String yaml, String by) {

    /** @throws FaultyPlan naming line and clause of each fault */
    public static KeepPlan of(String file, String yaml, String by) {
        Plan plan = PlanCheck.read(file, yaml);
        return new KeepPlan(plan.id(), plan.version(), yaml, by);
    }

    @TargetAggregateIdentifier
    public String versionsId() {
        return idOf(id);
    }

    static String idOf(String plan) {
        return "plan-" + plan;
    }
}
