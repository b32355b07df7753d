package watchkeeper.reporting.duty;

import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;

/**
 * A duty of one owner.
 *
 * @param origin the entry that asked for it; null for what the plan itself asks
 */
record Who(DutyKind kind, String owner, @Nullable String origin) {
    Who(DutyKind kind, String owner) {
        this(kind, owner, null);
    }

    /** What the ids of its slots begin with. */
    String named(String ledger) {
        return ledger + "." + kind + "." + owner + (origin == null ? "" : "." + origin);
    }
}
