package watchkeeper.notification.roster;

import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.Reference;

/** What the clocks of the agency show: product time in the zone of the plan in use. */
@Component
class DutyTime {
    private final Clock clock;
    private final Reference reference;

    DutyTime(Clock clock, Reference reference) {
        this.clock = clock;
        this.reference = reference;
    }

    /** @throws IllegalStateException before the reference topic was read: whoever asked is asked again */
    LocalTime now() {
        String zone = reference
                .planInUse()
                .orElseThrow(() -> new IllegalStateException("the plan in use was not read yet"))
                .timeZone();
        return LocalTime.ofInstant(clock.instant(), ZoneId.of(zone));
    }
}
