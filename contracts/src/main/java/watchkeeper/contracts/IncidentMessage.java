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

    /** @param role responsible for the matter, or watching; responsible where an older message does not say */
    record UnitAdded(String incidentId, String unit, UnitRole role, String by) implements IncidentMessage {
        public UnitAdded {
            role = role == null ? UnitRole.RESPONSIBLE : role;
        }
    }

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
     * @param sender who sends it in the Common Alerting Protocol; null in messages older than it
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
            @Nullable String sender,
            String by)
            implements IncidentMessage {}

    /**
     * A warning in force says something else from now on; whoever acknowledged the former edition acknowledges again.
     *
     * @param edition 2 for the first adjustment, one more each time
     */
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
            implements IncidentMessage {}

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
            implements IncidentMessage {}

    /** @param authorisation of the command body, where the plan asks for one (I and II); null otherwise */
    record ResponseStarted(
            String incidentId,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String authorisation,
            String by)
            implements IncidentMessage {}

    record ResponseRaised(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String authorisation,
            String by)
            implements IncidentMessage {}

    /** @param overrideReason why it was lowered before the plan's stable days were reached, or null */
    record ResponseLowered(
            String incidentId,
            Level from,
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            @Nullable String authorisation,
            String by)
            implements IncidentMessage {}

    /**
     * @param overrideReason why the command body lifted before the plan's stable days were reached, or null
     * @param authorisation of the command body, where the plan names who authorises it; null in messages older than it
     */
    record ResponseLifted(
            String incidentId,
            Level level,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            @Nullable String authorisation,
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

    /**
     * What was said about stable days no longer holds: a notice came or was amended, or a working day passed without any
     * assessment. Nothing is started or lifted by this.
     *
     * @param notice year and version of the notice that made the difference; null for a silent day
     * @param before since when the response might have been lifted by the former count; null when it might not
     * @param now the same by the present count
     * @param endBefore the day that completed the former count, or would have if all coming working days were stable
     * @param endNow the same by the present count; null in messages older than it, as is {@code endBefore}
     * @param provisional true when a year without a notice is still touched
     */
    record StabilityRecounted(
            String incidentId,
            Level level,
            @Nullable String notice,
            @Nullable Instant before,
            @Nullable Instant now,
            @Nullable LocalDate endBefore,
            @Nullable LocalDate endNow,
            boolean provisional,
            String formerCalendar,
            String calendarVersion)
            implements IncidentMessage {}

    /**
     * Hand-over 交接 of the command or of the watch, offered; the giver answers for it until the other confirms.
     *
     * @param matter COMMAND or WATCH
     */
    record HandoverOffered(
            String incidentId, String handoverId, String matter, String from, String to, String note, String by)
            implements IncidentMessage {}

    /** Confirmed by the other party: from now on it answers for it. */
    record HandoverConfirmed(String incidentId, String handoverId, String matter, String from, String to, String by)
            implements IncidentMessage {}

    /** Taken back by the giver, who goes on answering for it. */
    record HandoverWithdrawn(
            String incidentId, String handoverId, String matter, String from, String to, String reason, String by)
            implements IncidentMessage {}

    /**
     * Ended by being absorbed: what was due stays, what would fall due later is cancelled.
     *
     * @param into the incident that goes on
     * @param commandBody the body that decided it
     */
    record IncidentMerged(String incidentId, String into, String reason, String commandBody, String by)
            implements IncidentMessage {}

    /** @param units of the absorbed incident, which this one takes over in messages of their own */
    record IncidentAbsorbed(
            String incidentId, String absorbed, List<String> units, String reason, String commandBody, String by)
            implements IncidentMessage {}

    /** Ended since it was no incident. */
    record IncidentDismissed(String incidentId, String reason, String by) implements IncidentMessage {}

    /** Ended after its evaluation. */
    record IncidentClosed(String incidentId, @Nullable String evaluation, String reason, String by)
            implements IncidentMessage {}

    /**
     * A story whose incident has ended goes on growing: a question to people, never a silent join.
     *
     * @param level suggested for it at present, or null
     */
    record StoryGrewAfterEnd(
            String incidentId,
            String questionId,
            String storyId,
            String title,
            @Nullable Level level,
            @Nullable String clause)
            implements IncidentMessage {}

    record StoryQuestionAnswered(String incidentId, String questionId, String answer, String reason, String by)
            implements IncidentMessage {}

    /**
     * A new entry in a register of the plan: a verification, a statement, a letter …
     *
     * @param register name of the register as in its address, for example {@code verifications}
     * @param fact what it means in one word, which the plan's {@code fulfilledBy} names, for example
     *     {@code VerificationRecorded}
     * @param body the body or unit for which it was made
     * @param to whom it concerns: bodies and units, possibly none
     * @param content the fields of the register; people stand in it as ids
     * @param origin the entry or assessment that it follows from, or null
     * @param awaits bodies whose approval 审定 it waits for from now on, as the plan names them at this moment: they are
     *     told; none where nothing is waited for, or in older messages
     */
    record EntryMade(
            String incidentId,
            String entryId,
            String register,
            String fact,
            String clause,
            String body,
            List<String> to,
            Map<String, Object> content,
            @Nullable String origin,
            List<String> awaits,
            Instant occurredAt,
            String by)
            implements IncidentMessage {
        public EntryMade {
            awaits = awaits == null ? List.of() : List.copyOf(awaits);
        }
    }

    /**
     * What follows on an entry: an approval, a release, an answer …
     *
     * @param step its address below the entry
     * @param awaits bodies whose approval the entry waits for since this step, a new draft for example; as in
     *     {@link EntryMade}
     */
    record EntryFollowed(
            String incidentId,
            String entryId,
            String register,
            String step,
            String fact,
            String clause,
            String body,
            List<String> to,
            Map<String, Object> content,
            List<String> awaits,
            Instant occurredAt,
            String by)
            implements IncidentMessage {
        public EntryFollowed {
            awaits = awaits == null ? List.of() : List.copyOf(awaits);
        }
    }
}
