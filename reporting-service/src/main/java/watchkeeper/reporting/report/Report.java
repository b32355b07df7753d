package watchkeeper.reporting.report;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReportForm;

/**
 * A report: a draft, or an edition that was signed and sent.
 *
 * @param subject the incident, or the story before there is one
 * @param slotId the slot that it is for; null for one at any time
 * @param realMatter the section on the real matter (现实处置)
 * @param by who wrote the draft last; once it is sent, who signed it 签发
 * @param at when they did
 * @param version of the draft, one more with every change
 * @param sentences what was drafted from the record, each with its sources; people may have changed the text since
 * @param covers how far the record had come when it was drafted; null where nobody knows
 * @param receipts who has read it, for whom
 * @param form initial, follow-up, final or at any time; null for what another duty asks for
 * @param missedSlot the missed slot that it makes up for; null for none
 */
public record Report(
        String id,
        String ledgerId,
        String subject,
        @Nullable String slotId,
        String owner,
        State state,
        boolean zero,
        @Nullable String summary,
        @Nullable String realMatter,
        @Nullable String next,
        String by,
        Instant at,
        @Nullable String draftedBy,
        @Nullable Instant draftedAt,
        int version,
        Edition edition,
        List<Sentence> sentences,
        @Nullable Long covers,
        List<Receipt> receipts,
        @Nullable ReportForm form,
        @Nullable String missedSlot) {
    /** A draft may still change; what is sent never does. */
    public enum State {
        DRAFT,
        SENT
    }

    /**
     * @param number 1, 2, 3 …
     * @param first id of the first edition
     * @param corrects id of the edition before; null in the first
     * @param correctedBy id of the edition after; null in the latest
     * @param reason why it was corrected; null in the first
     */
    public record Edition(
            int number,
            String first,
            @Nullable String corrects,
            @Nullable String correctedBy,
            @Nullable String reason) {
        static Edition first(String id) {
            return new Edition(1, id, null, null, null);
        }
    }

    /** @param receiver the body or unit that it was read for */
    public record Receipt(String receiver, String by, Instant at) {}

    /** A new draft. */
    public static Report draft(
            String id,
            String ledgerId,
            String subject,
            String slotId,
            String owner,
            @Nullable ReportForm form,
            Text text,
            String by,
            Instant at) {
        return new Report(
                id,
                ledgerId,
                subject,
                slotId,
                owner,
                State.DRAFT,
                text.zero(),
                text.summary(),
                text.realMatter(),
                text.next(),
                by,
                at,
                by,
                at,
                1,
                Edition.first(id),
                List.of(),
                null,
                List.of(),
                form,
                null);
    }

    /**
     * The same draft with what it was drawn from.
     *
     * @param position how far the record had come
     */
    public Report drawnFrom(List<Sentence> drawn, long position) {
        return new Report(
                id,
                ledgerId,
                subject,
                slotId,
                owner,
                state,
                zero,
                summary,
                realMatter,
                next,
                by,
                at,
                draftedBy,
                draftedAt,
                version,
                edition,
                drawn,
                position,
                receipts,
                form,
                missedSlot);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }
}
