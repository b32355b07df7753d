package watchkeeper.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger 台账 wrote down, sequenced by ledger, and what became of a report after it was sent, sequenced by report. {@code at} is the true time of the fact, however late it was
 * written; {@code subject} is the incident, or the story before there is one.
 */
public sealed interface DutyMessage {
    String ledgerId();

    String subject();

    record LedgerOpened(String ledgerId, String subject, boolean exercise) implements DutyMessage {}

    /** The story became an incident: the ledger, with its first-hour slot, is the incident's from here on. */
    record LedgerPassed(String ledgerId, String subject, String storyId, boolean exercise) implements DutyMessage {}

    /**
     * The ledger took a fact from upstream (or a report from a unit) into account, exactly once.
     *
     * @param source aggregate that the fact comes from
     * @param sequence its number there; 0 for facts that arise in reporting itself
     */
    record FactTaken(String ledgerId, String subject, String source, long sequence, String type, Instant recordedAt)
            implements DutyMessage {}

    record SlotOpened(String ledgerId, String subject, Slot slot) implements DutyMessage {}

    /**
     * The state of a slot moved on, in its due order.
     *
     * @param evidence report or upstream fact that fulfilled it, or what cancelled it; null otherwise
     */
    record SlotChanged(
            String ledgerId,
            String subject,
            Slot slot,
            SlotState from,
            Instant at,
            @Nullable String evidence) implements DutyMessage {}

    /** A change of level or a correction moved the due time of an open slot. */
    record SlotReplanned(String ledgerId, String subject, Slot slot, Instant from, String cause)
            implements DutyMessage {}

    /**
     * A fact came after the ledger had written down something else: both stay on record, and what was announced of the
     * former is withdrawn.
     */
    record SlotCorrected(
            String ledgerId,
            String subject,
            Slot slot,
            SlotState from,
            Instant at,
            @Nullable String evidence) implements DutyMessage {}

    /**
     * The command body in force waived a slot.
     *
     * @param body the command body; null in messages older than it
     */
    record SlotWaived(
            String ledgerId,
            String subject,
            String slotId,
            String reason,
            String by,
            Instant at,
            @Nullable String body) implements DutyMessage {}

    /**
     * A report was signed and sent.
     *
     * @param by who signed it, at {@code at}
     * @param draftedBy who drafted it; null where it was signed without a draft, and in messages older than it
     * @param form initial, follow-up, final or at any time; null for what another duty asks for, and in messages older than it
     * @param missedSlot the missed slot that a report at any time makes up for, which stays missed; null for none
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
            implements DutyMessage {}

    /**
     * A report that was sent is corrected by a new edition, which was signed and sent; the old one stays readable.
     *
     * @param corrects the report of the edition before
     * @param edition 2 for the first correction, one more each time
     */
    record ReportCorrected(
            String ledgerId,
            String subject,
            String reportId,
            String corrects,
            int edition,
            @Nullable String slotId,
            String owner,
            String summary,
            @Nullable String realMatter,
            @Nullable String next,
            String reason,
            String by,
            Instant at)
            implements DutyMessage {}

    /** @param receiver the body or unit for which the report was read */
    record ReportReceived(String ledgerId, String subject, String reportId, String receiver, String by, Instant at)
            implements DutyMessage {}

    /**
     * A slot as it stands after the message.
     *
     * @param number 1, 2, 3 … of this kind and owner in this ledger
     * @param clause the plan's clause that demands it
     * @param origin the entry that asked for it, an instruction for example; null for what the plan itself asks. The numbers
     *     of such slots count per entry
     * @param provisional true while its due time is counted over a year without a notice
     * @param calendar year and version of the notices that its due time was counted with, for example
     *     {@code 2026/2,2027/none}; null where no working day is counted
     * @param claimedAt when what fulfilled it is said to have happened, where that is earlier than it was recorded
     */
    record Slot(
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
        /** One that the plan itself asks for at a sure time, and of which nothing else is claimed. */
        public Slot(
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
            this(
                    id,
                    kind,
                    owner,
                    addressee,
                    number,
                    opensAt,
                    dueAt,
                    dueSoonAt,
                    graceUntil,
                    state,
                    zeroReport,
                    withinGrace,
                    exercise,
                    clause,
                    null,
                    false,
                    null,
                    null);
        }
    }
}
