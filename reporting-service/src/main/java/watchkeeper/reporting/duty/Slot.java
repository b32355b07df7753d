package watchkeeper.reporting.duty;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Words;

/**
 * A slot 时段 as it stands: one due instance of a duty.
 *
 * @param origin the entry that asked for it; null for what the plan itself asks
 * @param provisional true while its due time is counted over a year without a notice
 * @param calendar year and version of the notices that its due time was counted with; null where no working day is counted
 * @param claimedAt when what fulfilled it is said to have happened, where that is earlier than it was recorded
 */
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
        String clause,
        @Nullable String origin,
        boolean provisional,
        @Nullable String calendar,
        @Nullable Instant claimedAt) {

    /** True while a report still changes it. */
    public boolean stillOwed() {
        return switch (state) {
            case OPEN, DUE_SOON, OVERDUE -> true;
            case FULFILLED, FULFILLED_LATE, MISSED, WAIVED, CANCELLED -> false;
        };
    }

    /** 首报, 续报一, 续报二 …; nothing where something else than a report is owed. */
    public Optional<Words> name() {
        return ReportForm.of(kind).map(form -> form.name(number));
    }

    /** True when what came late is said to have happened in time: a waiver may count it so. */
    public boolean claimedInTime() {
        return state == SlotState.FULFILLED_LATE && claimedAt != null && !claimedAt.isAfter(graceUntil);
    }

    public Slot in(SlotState now, @Nullable Boolean grace) {
        return in(now, grace, claimedAt);
    }

    Slot in(SlotState now, @Nullable Boolean grace, @Nullable Instant claimed) {
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
                clause,
                origin,
                provisional,
                calendar,
                claimed);
    }
}
