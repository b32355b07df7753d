package watchkeeper.incident.command;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.event.IncidentEvent.Suggested;
import watchkeeper.incident.event.IncidentEvent.WarningAdjusted;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;

/** What callers ask of an incident. Whoever asks comes along, so that the incident itself can refuse. */
public sealed interface IncidentCommand {
    String incidentId();

    /** @param reporter name of the person who reported it by hand or phone, or null; what is stored is an id */
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

    record AddUnit(@TargetAggregateIdentifier String incidentId, String unit, UnitRole role, Actor actor)
            implements IncidentCommand {}

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
            @Nullable String advice,
            @Nullable Suggested suggested,
            @Nullable String levelReason,
            @Nullable Instant occurredAt,
            Actor actor)
            implements IncidentCommand {}

    /** The seven fields of a warning (clause 四), and to whom it goes: the units of the incident when empty. */
    record WarningText(
            String subject,
            Level level,
            Instant startsAt,
            String scope,
            String matter,
            List<String> measures,
            String issuedBy,
            List<String> to) {
        public static WarningText of(WarningReleased e) {
            return new WarningText(
                    e.subject(), e.level(), e.startsAt(), e.scope(), e.matter(), e.measures(), e.issuedBy(), e.to());
        }

        public static WarningText of(WarningAdjusted e) {
            return new WarningText(
                    e.subject(), e.level(), e.startsAt(), e.scope(), e.matter(), e.measures(), e.issuedBy(), e.to());
        }

        /** The same, to whom it goes already where it says nothing of that. */
        public WarningText to(List<String> former) {
            return to.isEmpty()
                    ? new WarningText(subject, level, startsAt, scope, matter, measures, issuedBy, former)
                    : this;
        }
    }

    record ReleaseWarning(@TargetAggregateIdentifier String incidentId, String warningId, WarningText text, Actor actor)
            implements IncidentCommand {}

    record AdjustWarning(
            @TargetAggregateIdentifier String incidentId,
            String warningId,
            WarningText text,
            String reason,
            Actor actor)
            implements IncidentCommand {}

    record LiftWarning(@TargetAggregateIdentifier String incidentId, String warningId, String reason, Actor actor)
            implements IncidentCommand {}

    /**
     * Starts a response, or changes its level when one is in force.
     *
     * @param reason needed when the level differs from the suggested one
     * @param overrideReason needed to lower before the stable days are reached
     * @param authorisation of the command body, needed where the plan names who authorises it
     * @param storySuggested what the detections suggest at present, or null
     */
    record DecideResponse(
            @TargetAggregateIdentifier String incidentId,
            Level level,
            @Nullable String reason,
            @Nullable String overrideReason,
            @Nullable String authorisation,
            @Nullable Suggested storySuggested,
            Actor actor)
            implements IncidentCommand {}

    /** @param authorisation of the command body, needed where the plan names who authorises it */
    record LiftResponse(
            @TargetAggregateIdentifier String incidentId,
            String reason,
            @Nullable String overrideReason,
            @Nullable String authorisation,
            Actor actor)
            implements IncidentCommand {}

    /** A day has ended: count it. Sent by the sweep, never by people. */
    record CloseDay(@TargetAggregateIdentifier String incidentId, Instant at) implements IncidentCommand {}

    /** @param from null for the body in command, or the caller's own unit */
    record OfferHandover(
            @TargetAggregateIdentifier String incidentId,
            String handoverId,
            String matter,
            @Nullable String from,
            String to,
            String note,
            Actor actor)
            implements IncidentCommand {}

    record ConfirmHandover(@TargetAggregateIdentifier String incidentId, String handoverId, Actor actor)
            implements IncidentCommand {}

    /** Takes back an offer that nobody has confirmed. */
    record WithdrawHandover(@TargetAggregateIdentifier String incidentId, String handoverId, String reason, Actor actor)
            implements IncidentCommand {}

    /** Absorbs the incident into another; handled for both at once. */
    record MergeIncident(String incidentId, String into, String reason, Actor actor) implements IncidentCommand {}

    record DismissIncident(@TargetAggregateIdentifier String incidentId, String reason, Actor actor)
            implements IncidentCommand {}

    record CloseIncident(@TargetAggregateIdentifier String incidentId, String reason, Actor actor)
            implements IncidentCommand {}

    /** The story of an incident that has ended goes on growing. Sent by the reader of stories, never by people. */
    record NoteStoryGrowth(
            @TargetAggregateIdentifier String incidentId,
            String storyId,
            String title,
            @Nullable Level level,
            @Nullable String clause)
            implements IncidentCommand {}

    record AnswerStoryQuestion(
            @TargetAggregateIdentifier String incidentId, String questionId, String answer, String reason, Actor actor)
            implements IncidentCommand {}

    /** A version of a year's notice was entered: count with it. Sent by the sweep, never by people. */
    record RecountStability(@TargetAggregateIdentifier String incidentId, int year, String version)
            implements IncidentCommand {}
}
