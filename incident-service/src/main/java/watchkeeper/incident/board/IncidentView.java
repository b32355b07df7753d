package watchkeeper.incident.board;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.past.Moment;

/**
 * One incident with what grew in it: of each list the {@value #NEWEST} that changed last, in the order in which they
 * held.
 *
 * @param lines name of the list, for example {@code assessments}, to its lines
 * @param asOf when a look back was taken as of, or null for the present
 * @param knownAt how far a look back knows, or null for the present
 */
public record IncidentView(
        @JsonUnwrapped IncidentRow row,
        @JsonAnyGetter Map<String, List<Line>> lines,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {
    static final int NEWEST = 200;
    static final Comparator<Line> AS_IT_HELD =
            Comparator.comparing(Line::occurredAt).thenComparing(Line::recordedAt);

    /** Those that changed last, in the order in which they held. */
    static List<Line> newest(List<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparing(Line::changedAt))
                .skip(Math.max(0, lines.size() - NEWEST))
                .sorted(AS_IT_HELD)
                .toList();
    }

    /** @param moment of a look back, or null for the present */
    static IncidentView of(IncidentRow row, Map<String, List<Line>> lines, @Nullable Moment moment) {
        return new IncidentView(
                row, lines, moment == null ? null : moment.asOf(), moment == null ? null : moment.knownAt());
    }
}
