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
import watchkeeper.contracts.UnitRole;

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
            implements IncidentEvent, Occurred {}

    /** @param role responsible where an older event does not say */
    record UnitAdded(String incidentId, String unit, UnitRole role, String by) implements IncidentEvent {
        public UnitAdded {
            role = role == null ? UnitRole.RESPONSIBLE : role;
        }
    }

    record UnitReleased(String incidentId, String unit, String reason, String by) implements IncidentEvent {}

    /**
     * What was suggested when people decided; kept beside the decision.
     *
     * @param source STORY (the plan's criteria on the detections) or ASSESSMENT
     * @param clause of the criterion, or the assessment's id
     */
    record Suggested(Level level, String source, String clause) {}

    /**
     * @param advice to the units, by phone or in writing (clause 三(二)), or null
     * @param suggested what the detections suggested when it was made, or null
     * @param levelReason why it differs from that, or null
     * @param ownFactors names of the factors that are the office's own, besides the plan's; none in events older than it
     */
    record AssessmentRecorded(
            String incidentId,
            String assessmentId,
            String form,
            String finding,
            @Nullable Level warningLevel,
            @Nullable Level suggestedLevel,
            Map<String, String> factors,
            List<String> ownFactors,
            List<String> parties,
            @Nullable String minutes,
            @Nullable String advice,
            @Nullable Suggested suggested,
            @Nullable String levelReason,
            String body,
            Instant occurredAt,
            String by)
            implements IncidentEvent, Occurred {
        public AssessmentRecorded {
            ownFactors = ownFactors == null ? List.of() : List.copyOf(ownFactors);
        }
    }

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
            @Nullable String sender,
            String by)
            implements IncidentEvent {}

    /** @param edition 2 for the first adjustment */
    record WarningAdjusted(
            String incidentId,
            String warningId,
            int edition,
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
            @Nullable String sender,
            String reason,
            String by)
            implements IncidentEvent {}

    record WarningLifted(
            String incidentId,
            String warningId,
            int edition,
            String subject,
            Level level,
            List<String> to,
            String commandBody,
            boolean exercise,
            @Nullable String sender,
            String reason,
            String by)
            implements IncidentEvent {}

    record ResponseStarted(
            String incidentId,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String authorisation,
            @Nullable Suggested suggested,
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
            @Nullable Suggested suggested,
            String by)
            implements IncidentEvent {}

    /**
     * @param overrideReason why it was lowered before the plan's stable days were reached, or null
     * @param calendarVersion the notices that were counted with; null in events older than the count
     */
    record ResponseLowered(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            @Nullable String calendarVersion,
            @Nullable String authorisation,
            @Nullable Suggested suggested,
            String by)
            implements IncidentEvent {}

    /** @param authorisation of the command body; null where the plan asks for none, and in events older than it */
    record ResponseLifted(
            String incidentId,
            Level level,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            String calendarVersion,
            @Nullable String authorisation,
            String by)
            implements IncidentEvent {}

    /** @param since end of the day that completed the count */
    record StabilityReached(String incidentId, Level level, List<LocalDate> days, Instant since, String calendarVersion)
            implements IncidentEvent {}

    /** @param matter COMMAND or WATCH */
    record HandoverOffered(
            String incidentId, String handoverId, String matter, String from, String to, String note, String by)
            implements IncidentEvent {}

    record HandoverConfirmed(String incidentId, String handoverId, String matter, String from, String to, String by)
            implements IncidentEvent {}

    record HandoverWithdrawn(
            String incidentId, String handoverId, String matter, String from, String to, String reason, String by)
            implements IncidentEvent {}

    record IncidentMerged(String incidentId, String into, String reason, String commandBody, String by)
            implements IncidentEvent {}

    record IncidentAbsorbed(
            String incidentId, String absorbed, List<String> units, String reason, String commandBody, String by)
            implements IncidentEvent {}

    record IncidentDismissed(String incidentId, String reason, String by) implements IncidentEvent {}

    /** @param evaluation id of the evaluation's entry; null where no response was ever in force */
    record IncidentClosed(String incidentId, @Nullable String evaluation, String reason, String by)
            implements IncidentEvent {}

    record StoryGrewAfterEnd(
            String incidentId,
            String questionId,
            String storyId,
            String title,
            @Nullable Level level,
            @Nullable String clause)
            implements IncidentEvent {}

    record StoryQuestionAnswered(String incidentId, String questionId, String answer, String reason, String by)
            implements IncidentEvent {}

    /**
     * What was said about stable days no longer holds, since a notice came or was amended, or since a working day passed
     * without any assessment.
     *
     * @param notice the version of the notice that made the difference, for example {@code 2027/2}; null for a silent day
     * @param before since when the response might have been lifted by the former count; null when it might not
     * @param now the same by the present count
     * @param endBefore the day that completed the former count, or would have if all coming working days were stable
     * @param endNow the same by the present count
     * @param provisional true when the present count still rests on a year without a notice
     */
    record StabilityRecounted(
            String incidentId,
            Level level,
            @Nullable String notice,
            @Nullable Instant before,
            @Nullable Instant now,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate endNow,
            boolean provisionalBefore,
            boolean provisional,
            String formerCalendar,
            String calendarVersion)
            implements IncidentEvent {}
}
