package watchkeeper.incident.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.past.Moment;

/**
 * One incident with what grew in it: of each the newest {@value #NEWEST} recorded, in the order in which they held; how
 * many there are in all stands in {@code assessmentCount} and {@code warningCount}.
 *
 * @param asOf when a look back was taken as of, or null for the present
 * @param knownAt how far a look back knows, or null for the present
 */
public record IncidentView(
        @JsonUnwrapped IncidentRow row,
        List<AssessmentRow> assessments,
        List<WarningRow> warnings,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {
    static final int NEWEST = 200;
    private static final Comparator<AssessmentRow> AS_ASSESSED =
            Comparator.comparing(AssessmentRow::occurredAt).thenComparingLong(AssessmentRow::number);
    private static final Comparator<WarningRow> AS_RELEASED =
            Comparator.comparing(WarningRow::releasedAt).thenComparingLong(WarningRow::number);

    /** @param moment of a look back, or null for the present */
    static IncidentView of(
            IncidentRow row, List<AssessmentRow> assessments, List<WarningRow> warnings, @Nullable Moment moment) {
        return new IncidentView(
                row,
                newest(assessments, Comparator.comparing(AssessmentRow::recordedAt), AS_ASSESSED),
                newest(warnings, Comparator.comparing(WarningRow::recordedAt), AS_RELEASED),
                moment == null ? null : moment.asOf(),
                moment == null ? null : moment.knownAt());
    }

    private static <T> List<T> newest(List<T> all, Comparator<T> recorded, Comparator<T> held) {
        return all.stream()
                .sorted(recorded.thenComparing(held).reversed())
                .limit(NEWEST)
                .sorted(held)
                .toList();
    }
}
