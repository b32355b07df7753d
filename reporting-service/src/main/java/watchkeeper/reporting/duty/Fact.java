package watchkeeper.reporting.duty;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;

/**
 * Something that bears on what is owed. {@code at} is when its source recorded it: neither when it arrived nor when
 * somebody says it happened.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fact.LevelSuggested.class, name = "LevelSuggested"),
    @JsonSubTypes.Type(value = Fact.StoryDismissed.class, name = "StoryDismissed"),
    @JsonSubTypes.Type(value = Fact.StoryMerged.class, name = "StoryMerged"),
    @JsonSubTypes.Type(value = Fact.PlanAdopted.class, name = "PlanAdopted"),
    @JsonSubTypes.Type(value = Fact.IncidentOpened.class, name = "IncidentOpened"),
    @JsonSubTypes.Type(value = Fact.UnitAdded.class, name = "UnitAdded"),
    @JsonSubTypes.Type(value = Fact.UnitReleased.class, name = "UnitReleased"),
    @JsonSubTypes.Type(value = Fact.TermsDecided.class, name = "TermsDecided"),
    @JsonSubTypes.Type(value = Fact.ResponseLifted.class, name = "ResponseLifted"),
    @JsonSubTypes.Type(value = Fact.CalendarRead.class, name = "CalendarRead"),
    @JsonSubTypes.Type(value = Fact.InstructionGiven.class, name = "InstructionGiven"),
    @JsonSubTypes.Type(value = Fact.CommandPassed.class, name = "CommandPassed"),
    @JsonSubTypes.Type(value = Fact.IncidentEnded.class, name = "IncidentEnded"),
    @JsonSubTypes.Type(value = Fact.DoneUpstream.class, name = "DoneUpstream"),
    @JsonSubTypes.Type(value = Fact.ReportSent.class, name = "ReportSent"),
    @JsonSubTypes.Type(value = Fact.SlotWaived.class, name = "SlotWaived")
})
public sealed interface Fact {
    Instant at();

    /** The first suggestion opens the first-hour duty. */
    record LevelSuggested(Instant at, DutyTerm initialReport) implements Fact {}

    record StoryDismissed(Instant at, String reason) implements Fact {}

    /** The story goes on as another, which has a first-hour duty of its own. */
    record StoryMerged(Instant at, String into) implements Fact {}

    /**
     * A plan version came into use, which asks for something every day; in the ledger of the plan in use only.
     *
     * @param cause names the plan and its version
     */
    record PlanAdopted(Instant at, List<DutyTerm> daily, String cause) implements Fact {}

    /** Takes the story's first-hour duty over, or opens it where there was no story. */
    record IncidentOpened(Instant at, String incidentId, List<String> units, DutyTerm initialReport, boolean exercise)
            implements Fact {}

    /** Also when a unit changes its role; responsible where an older fact does not say. */
    record UnitAdded(Instant at, String unit, UnitRole role) implements Fact {
        public UnitAdded {
            role = role == null ? UnitRole.RESPONSIBLE : role;
        }
    }

    record UnitReleased(Instant at, String unit) implements Fact {}

    /** A response was started, raised or lowered; {@code cause} names the decision. */
    record TermsDecided(Instant at, Terms terms, String cause) implements Fact {}

    /** @param notices the working-day notices as read then: what follows the lift is counted with them */
    record ResponseLifted(Instant at, String cause, List<CalendarYear> notices) implements Fact {
        public ResponseLifted {
            notices = notices == null ? List.of() : List.copyOf(notices);
        }
    }

    /**
     * A notice came or was amended.
     *
     * @param at when it was read; what is due by then stays as it is
     */
    record CalendarRead(Instant at, List<CalendarYear> notices, String cause) implements Fact {}

    /**
     * Each addressee owes its feedback.
     *
     * @param dueAt by when, where the instruction says so; null where the plan's time counts
     */
    record InstructionGiven(
            Instant at,
            String entry,
            List<String> to,
            @Nullable Instant dueAt) implements Fact {}

    /** The command was handed over: {@code body} holds it until the level changes. */
    record CommandPassed(Instant at, String body) implements Fact {}

    /** @param evaluation the one that it was closed after, or null */
    record IncidentEnded(
            Instant at, End end, String cause, @Nullable String evaluation) implements Fact {
        /** How an incident ends. */
        public enum End {
            MERGED,
            DISMISSED,
            CLOSED
        }
    }

    /**
     * Something upstream that fulfils a duty, for example an assessment.
     *
     * @param owner who did it: the duty's owner, or any body where the terms say so
     * @param entry the entry that it follows on; null where it is none, and in older facts
     * @param occurredAt when it is said to have happened, which counts for nothing without a waiver; null in older facts
     */
    record DoneUpstream(
            Instant at,
            String type,
            String owner,
            String evidence,
            @Nullable String entry,
            @Nullable Instant occurredAt)
            implements Fact {}

    record ReportSent(Instant at, String slotId, String reportId) implements Fact {}

    record SlotWaived(Instant at, String slotId, String reason) implements Fact {}
}
