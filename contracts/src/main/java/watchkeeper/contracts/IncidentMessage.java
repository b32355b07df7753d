package watchkeeper.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was decided about an incident 舆情事件, keyed by incident. People stand in it as ids only. */
public sealed interface IncidentMessage {
    String incidentId();

    /**
     * @param storyId the story it was opened from, or null when opened by hand
     * @param initialReport the first-hour duty, which the story's ledger may already hold
     */
    record IncidentOpened(
            String incidentId,
            String title,
            List<String> units,
            @Nullable String storyId,
            boolean exercise,
            String by,
            Instant occurredAt,
            DutyTerm initialReport,
            String timeZone)
            implements IncidentMessage {}

    record UnitAdded(String incidentId, String unit, String by) implements IncidentMessage {}

    record UnitReleased(String incidentId, String unit, String by, String reason) implements IncidentMessage {}

    /** @param body the body or unit for which the assessment was made: it fulfils that owner's duty */
    record AssessmentRecorded(
            String incidentId,
            String assessmentId,
            String form,
            String finding,
            @Nullable Level warningLevel,
            @Nullable Level suggestedLevel,
            Map<String, String> factors,
            List<String> parties,
            @Nullable String minutes,
            String body,
            String by,
            Instant occurredAt)
            implements IncidentMessage {}

    /**
     * A warning 预警 with its seven fields; {@code to} are the addressees.
     *
     * @param acknowledgeWithin how long each addressee has to acknowledge
     */
    record WarningReleased(
            String incidentId,
            String warningId,
            String subject,
            Level level,
            Instant startsAt,
            String scope,
            String matter,
            List<String> measures,
            String issuedBy,
            List<String> to,
            String commandBody,
            Duration acknowledgeWithin,
            boolean exercise,
            String by)
            implements IncidentMessage {}

    record ResponseStarted(
            String incidentId, Terms terms, String actingBody, boolean byHigherBody, String reason, String by)
            implements IncidentMessage {}

    record ResponseRaised(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            String by)
            implements IncidentMessage {}

    record ResponseLowered(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            String by)
            implements IncidentMessage {}

    /** @param overrideReason why the command body lifted before the plan's stable days were reached, or null */
    record ResponseLifted(
            String incidentId,
            Level level,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            String by)
            implements IncidentMessage {}

    /**
     * The plan's stable working days are reached: the response may be lifted. Nothing is lifted by this.
     *
     * @param days the days that count, in order
     * @param calendarVersion the notice it was counted with
     */
    record StabilityReached(String incidentId, Level level, List<LocalDate> days, String calendarVersion)
            implements IncidentMessage {}
}
