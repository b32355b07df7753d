package watchkeeper.notification.notice;

import java.util.Objects;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.Words;

/** The names that the plan gives its bodies. */
@Component
class PlanNames implements Names {
    private final Reference reference;

    PlanNames(Reference reference) {
        this.reference = reference;
    }

    @Override
    public Words of(String id) {
        return reference.plans().stream()
                .map(plan -> plan.bodies().get(id))
                .filter(Objects::nonNull)
                .reduce((older, newer) -> newer)
                .orElseGet(() -> new Words(id, id));
    }
}
