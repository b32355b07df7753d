package watchkeeper.incident.board;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.incident.event.IncidentEvent.Suggested;

/**
 * An assessment 研判 as it was recorded.
 *
 * @param ownFactors names of the factors that are the office's own, besides the plan's
 * @param number of its event in the incident: tells what was recorded first
 */
public record AssessmentRow(
        String id,
        String incidentId,
        long number,
        String form,
        String finding,
        @Nullable Level warningLevel,
        @Nullable Level suggestedLevel,
        @Nullable Suggested suggested,
        @Nullable String levelReason,
        Map<String, String> factors,
        List<String> ownFactors,
        List<String> parties,
        @Nullable String minutes,
        @Nullable String advice,
        String body,
        String by,
        Instant occurredAt,
        Instant recordedAt)
        implements Line {
    public AssessmentRow {
        ownFactors = ownFactors == null ? List.of() : ownFactors; // a row that was folded before they were kept
    }
}
