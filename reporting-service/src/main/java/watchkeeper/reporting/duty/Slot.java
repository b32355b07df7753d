package watchkeeper.reporting.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.SlotState;

/** A slot 时段 as it stands: one due instance of a duty. */
public record Slot(
        String id,
        DutyKind kind,
        String owner,
        String addressee,
        int number,
        Instant opensAt,
        Instant dueAt,
        Instant dueSoonAt,
        Instant graceUntil,
        SlotState state,
        boolean zeroReport,
        @Nullable Boolean withinGrace,
        boolean exercise,
        String clause) {

    /** True while a report still changes it. */
    public boolean stillOwed() {
        return switch (state) {
            case OPEN, DUE_SOON, OVERDUE -> true;
            case FULFILLED, FULFILLED_LATE, MISSED, WAIVED, CANCELLED -> false;
        };
    }

    public Slot in(SlotState now, @Nullable Boolean grace) {
        return new Slot(
                id,
                kind,
                owner,
                addressee,
                number,
                opensAt,
                dueAt,
                dueSoonAt,
                graceUntil,
                now,
                zeroReport,
                grace,
                exercise,
                clause);
    }
}
