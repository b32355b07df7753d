package watchkeeper.incident.event;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;

/** What happened to an incident, as stored for ever. When it was recorded is the stored event's own timestamp. */
public sealed interface IncidentEvent {
    String incidentId();

    /** @param plan id of the plan version that the incident keeps for good */
    record IncidentOpened(
            String incidentId,
            String title,
            List<String> units,
            @Nullable String storyId,
            boolean exercise,
            String plan,
            String planVersion,
            String timeZone,
            DutyTerm initialReport,
            @Nullable String source,
            @Nullable String reporter,
            @Nullable String recorder,
            Instant occurredAt,
            String by)
            implements IncidentEvent {}

    record UnitAdded(String incidentId, String unit, String by) implements IncidentEvent {}

    record UnitReleased(String incidentId, String unit, String reason, String by) implements IncidentEvent {}

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
            Instant occurredAt,
            String by)
            implements IncidentEvent {}

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
            implements IncidentEvent {}

    record ResponseStarted(
            String incidentId,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String authorisation,
            String by)
            implements IncidentEvent {}

    record ResponseRaised(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String authorisation,
            String by)
            implements IncidentEvent {}

    record ResponseLowered(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String authorisation,
            String by)
            implements IncidentEvent {}

    record ResponseLifted(
            String incidentId,
            Level level,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            String calendarVersion,
            String by)
            implements IncidentEvent {}

    /** @param since end of the day that completed the count */
    record StabilityReached(String incidentId, Level level, List<LocalDate> days, Instant since, String calendarVersion)
            implements IncidentEvent {}
}
