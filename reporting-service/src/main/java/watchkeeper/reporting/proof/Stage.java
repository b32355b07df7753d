package watchkeeper.reporting.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.SlotState;

/**
 * A slot from an instant on.
 *
 * @param evidence the report or fact behind it, as it begins; null where time alone brought it
 */
record Stage(
        How how,
        Instant at,
        DutyMessage.Slot slot,
        @Nullable String evidence) {
    enum How {
        OPENED,
        MOVED,
        CHANGED
    }

    SlotState state() {
        return slot.state();
    }

    String said() {
        return slot.state() + " " + at + (evidence == null ? "" : " " + evidence);
    }
}
