package watchkeeper.incident.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;

/** What callers ask of an incident. Whoever asks comes along, so that the incident itself can refuse. */
public sealed interface IncidentCommand {
    String incidentId();

    /**
     * The caller.
     *
     * @param bodies command bodies that the caller may decide as
     * @param units units and bodies that the caller speaks for
     */
    record Actor(String sub, Set<String> bodies, Set<String> units, Set<String> roles) {}

    /** @param reporter id of the person who reported it by hand or phone, or null */
    record OpenIncident(
            @TargetAggregateIdentifier String incidentId,
            String title,
            List<String> units,
            @Nullable String storyId,
            boolean exercise,
            @Nullable String source,
            @Nullable String reporter,
            @Nullable String recorder,
            @Nullable Instant receivedAt,
            Actor actor)
            implements IncidentCommand {}

    record AddUnit(@TargetAggregateIdentifier String incidentId, String unit, Actor actor) implements IncidentCommand {}

    record ReleaseUnit(@TargetAggregateIdentifier String incidentId, String unit, String reason, Actor actor)
            implements IncidentCommand {}

    record RecordAssessment(
            @TargetAggregateIdentifier String incidentId,
            String assessmentId,
            String form,
            String finding,
            @Nullable Level warningLevel,
            @Nullable Level suggestedLevel,
            Map<String, String> factors,
            List<String> parties,
            @Nullable String minutes,
            @Nullable Instant occurredAt,
            Actor actor)
            implements IncidentCommand {}

    record ReleaseWarning(
            @TargetAggregateIdentifier String incidentId,
            String warningId,
            String subject,
            Level level,
            Instant startsAt,
            String scope,
            String matter,
            List<String> measures,
            String issuedBy,
            List<String> to,
            Actor actor)
            implements IncidentCommand {}

    /** Starts a response, or changes its level when one is in force. */
    record DecideResponse(
            @TargetAggregateIdentifier String incidentId,
            Level level,
            String reason,
            @Nullable String authorisation,
            Actor actor)
            implements IncidentCommand {}

    record LiftResponse(
            @TargetAggregateIdentifier String incidentId,
            String reason,
            @Nullable String overrideReason,
            Actor actor) implements IncidentCommand {}

    /** A day has ended: count it. Sent by the sweep, never by people. */
    record CloseDay(@TargetAggregateIdentifier String incidentId, Instant at) implements IncidentCommand {}
}
