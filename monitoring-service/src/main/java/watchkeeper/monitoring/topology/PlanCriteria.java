package watchkeeper.monitoring.topology;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.monitoring.story.Criteria;

/** The criteria of the plan version in use. */
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
        return reference.planInUse().map(PlanVersion::criteria).orElse(List.of());
    }

    @Override
    public ZoneId zone() {
        return reference.planInUse().map(plan -> ZoneId.of(plan.timeZone())).orElse(ZoneOffset.UTC);
    }
}
