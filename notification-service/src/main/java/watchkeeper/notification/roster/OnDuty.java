package watchkeeper.notification.roster;

import java.time.Duration;
import java.util.List;
import watchkeeper.notification.event.Turn;

/** Who is told when a unit or body must be. */
public interface OnDuty {
    Standing standing(String recipient);

    /**
     * The roster as it stands.
     *
     * @param roster id of the roster that is told: the recipient's own, or the one it falls to
     * @param order empty when nobody at all can be reached
     */
    record Standing(String roster, Duration acknowledgeWithin, List<Turn> order) {}
}
