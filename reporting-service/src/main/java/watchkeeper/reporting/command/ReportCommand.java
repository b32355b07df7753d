package watchkeeper.reporting.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What may be asked of a report after it was sent; its editions are one aggregate, under the id of the first. */
public sealed interface ReportCommand {
    String firstEdition();

    /**
     * Sign and send a new edition.
     *
     * @param corrects the edition that it corrects: the latest, or it is refused
     * @param reportId id of the new edition
     */
    record CorrectReport(
            @TargetAggregateIdentifier String firstEdition,
            String ledgerId,
            String subject,
            String reportId,
            String corrects,
            @Nullable String slotId,
            String owner,
            String summary,
            @Nullable String realMatter,
            @Nullable String next,
            String reason,
            String by)
            implements ReportCommand {}

    /** Somebody read an edition for a body or unit that it was addressed to. */
    record ReceiveReport(
            @TargetAggregateIdentifier String firstEdition,
            String ledgerId,
            String subject,
            String reportId,
            String receiver,
            String by)
            implements ReportCommand {}
}
