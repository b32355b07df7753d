package watchkeeper.reporting.board;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.Words;
import watchkeeper.reporting.event.LedgerEvent.ReportSent;
import watchkeeper.reporting.event.ReportEvent.ReportCorrected;

/**
 * An edition of a report in the list of what was sent; what it says stands under its id.
 *
 * @param subject the incident, or the story before there was one
 * @param form initial, follow-up, final or at any time; null for what another duty asks for
 * @param name 首报, 续报一 …; null where {@code form} is
 * @param missedSlot that it makes up for, or null
 * @param receivers for whom it was read
 */
public record ReportLine(
        String id,
        String subject,
        @Nullable String slot,
        String owner,
        @Nullable ReportForm form,
        @Nullable Words name,
        boolean zero,
        @Nullable String missedSlot,
        int edition,
        @Nullable String corrects,
        @Nullable String correctedBy,
        String by,
        Instant at,
        List<String> receivers) {

    static ReportLine of(ReportSent event) {
        ReportForm form = event.form();
        return new ReportLine(
                event.reportId(),
                event.subject(),
                event.slotId(),
                event.owner(),
                form,
                form == null ? null : form.name(numberIn(event.slotId())),
                event.zero(),
                event.missedSlot(),
                1,
                null,
                null,
                event.by(),
                event.at(),
                List.of());
    }

    /** The edition that corrects this one. */
    ReportLine as(ReportCorrected event) {
        return new ReportLine(
                event.reportId(),
                subject,
                slot,
                owner,
                form,
                name,
                false,
                missedSlot,
                event.edition(),
                id,
                null,
                event.by(),
                event.at(),
                List.of());
    }

    ReportLine correctedBy(String next) {
        return with(next, receivers);
    }

    ReportLine andReceivedBy(String receiver) {
        return with(
                correctedBy,
                Stream.concat(receivers.stream(), Stream.of(receiver))
                        .distinct()
                        .toList());
    }

    private ReportLine with(@Nullable String next, List<String> readFor) {
        return new ReportLine(
                id, subject, slot, owner, form, name, zero, missedSlot, edition, corrects, next, by, at, readFor);
    }

    /** A slot's id ends with its number. */
    private static int numberIn(@Nullable String slot) {
        return slot == null ? 0 : Integer.parseInt(slot.substring(slot.lastIndexOf('.') + 1));
    }
}
