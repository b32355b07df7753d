package watchkeeper.reporting.event;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.duty.Step;

/**
 * What a ledger 台账 wrote down. {@code told} is the time that the ledger knew when it wrote: nothing that time alone
 * brings was written beyond it.
 */
public sealed interface LedgerEvent {
    /**
     * Subject of the ledger of the plan in use, which belongs to no incident. It is the record key too: one partition, so that
     * what every day asks stays in order whichever plan is adopted.
     */
    String PLAN_IN_USE = "plan";

    String ledgerId();

    String subject();

    /** @param incidentId the incident, or null while there is only a story */
    record LedgerOpened(
            String ledgerId, String subject, @Nullable String incidentId, String timeZone, boolean exercise)
            implements LedgerEvent {}

    /** The fact is applied by this very event, so a repeated message changes nothing. */
    record FactTaken(String ledgerId, String subject, String source, long sequence, Fact fact) implements LedgerEvent {}

    /** The story became an incident: from here on the ledger is the incident's. */
    record LedgerPassed(String ledgerId, String subject, String storyId, boolean exercise) implements LedgerEvent {}

    record SlotOpened(String ledgerId, String subject, Slot slot, Instant at, Instant told) implements LedgerEvent {}

    record SlotChanged(
            String ledgerId,
            String subject,
            Slot slot,
            SlotState from,
            Instant at,
            @Nullable String evidence,
            Instant told)
            implements LedgerEvent {}

    record SlotReplanned(
            String ledgerId,
            String subject,
            Slot slot,
            Instant fromDue,
            Instant at,
            @Nullable String cause,
            Instant told)
            implements LedgerEvent {}

    /** @param steps the lines of the slot as they stand corrected */
    record SlotCorrected(
            String ledgerId,
            String subject,
            Slot slot,
            SlotState from,
            Instant at,
            @Nullable String evidence,
            List<Step> steps,
            Instant told)
            implements LedgerEvent {}

    /**
     * @param draftedBy who drafted it; null where it was signed without a draft
     * @param form where an older event does not say it, as its slot has it; null for what another duty asks for
     * @param missedSlot the missed slot that a report at any time makes up for; null for none
     */
    record ReportSent(
            String ledgerId,
            String subject,
            String reportId,
            @Nullable String slotId,
            String owner,
            boolean zero,
            @Nullable String summary,
            @Nullable String realMatter,
            @Nullable String next,
            String by,
            Instant at,
            @Nullable String draftedBy,
            @Nullable Instant draftedAt,
            @Nullable ReportForm form,
            @Nullable String missedSlot)
            implements LedgerEvent {
        public ReportSent {
            form = form == null ? formOf(slotId) : form;
        }

        private static @Nullable ReportForm formOf(@Nullable String slotId) {
            if (slotId == null) {
                return ReportForm.AT_ANY_TIME;
            }
            return Stream.of(DutyKind.values())
                    .filter(kind -> slotId.contains("." + kind + "."))
                    .findFirst()
                    .flatMap(ReportForm::of)
                    .orElse(null);
        }
    }

    /** @param body the command body that decided it; null in older events */
    record SlotWaived(
            String ledgerId,
            String subject,
            String slotId,
            String reason,
            String by,
            Instant at,
            @Nullable String body) implements LedgerEvent {}
}
