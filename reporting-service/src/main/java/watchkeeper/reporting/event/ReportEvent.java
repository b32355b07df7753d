package watchkeeper.reporting.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of a report after it was sent. Its editions have one story, under the id of the first. */
public sealed interface ReportEvent {
    String firstEdition();

    /** @param edition 2 for the first correction, one more each time */
    record ReportCorrected(
            String firstEdition,
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
            implements ReportEvent {}

    /** @param receiver the body or unit for which the edition was read */
    record ReportReceived(
            String firstEdition,
            String ledgerId,
            String subject,
            String reportId,
            String receiver,
            String by,
            Instant at)
            implements ReportEvent {}
}
