package watchkeeper.notification.roster;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.DutyTerm;

/**
 * Whose roster is told when the recipient has none: the body that owes the first report under the plan in use, since
 * somebody is always on duty there.
 */
@Component
public class Fallback {
    private final Reference reference;

    Fallback(Reference reference) {
        this.reference = reference;
    }

    /** @throws IllegalStateException before the reference topic was read: whoever asked is asked again */
    public String roster() {
        DutyTerm first = reference
                .planInUse()
                .orElseThrow(() -> new IllegalStateException("the plan in use was not read yet"))
                .initialReport();
        return Stream.concat(first.owners().stream(), Stream.of(first.addressee()))
                .findFirst()
                .orElseThrow();
    }
}
