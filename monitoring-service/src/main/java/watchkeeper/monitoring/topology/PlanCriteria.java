package watchkeeper.monitoring.topology;

import java.util.List;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.monitoring.story.Criteria;

/** The criteria of the newest plan version that was read. */
final class PlanCriteria implements Criteria {
    private final Reference reference;

    PlanCriteria(Reference reference) {
        this.reference = reference;
    }

    /** Nothing before the whole reference was read: an old version must not suggest in passing. */
    @Override
    public List<Criterion> inForce() {
        if (!reference.isComplete()) {
            return List.of();
        }
        List<PlanVersion> plans = reference.plans();
        return plans.isEmpty() ? List.of() : plans.getLast().criteria();
    }
}
