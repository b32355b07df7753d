package watchkeeper.incident.stability;

import java.time.Instant;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;

/**
 * What an assessment found.
 *
 * @param at when it held; the day that it speaks for
 * @param recordedAt when it was recorded, possibly days later
 */
public record Finding(String assessmentId, boolean stable, Instant at, Instant recordedAt) {
    public static final String STABLE = "STABLE";
    public static final String UNSTABLE = "UNSTABLE";

    public static Finding of(AssessmentRecorded event, Instant recordedAt) {
        return new Finding(event.assessmentId(), STABLE.equals(event.finding()), event.occurredAt(), recordedAt);
    }
}
