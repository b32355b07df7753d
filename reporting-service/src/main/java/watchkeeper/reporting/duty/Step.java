package watchkeeper.reporting.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a ledger about a slot.
 *
 * @param slot as it stands after the step
 * @param at the true time of it
 * @param evidence the report, upstream fact or decision behind it; null where time alone brought it
 */
public record Step(
        Kind kind, Slot slot, Instant at, @Nullable String evidence) {
    /** What happened to the slot. */
    public enum Kind {
        OPENED,
        REPLANNED,
        CHANGED
    }
}
