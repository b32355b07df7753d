package watchkeeper.reporting.ledger;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.AssessmentRecorded;
import watchkeeper.contracts.IncidentMessage.EntryFollowed;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.IncidentMessage.HandoverConfirmed;
import watchkeeper.contracts.IncidentMessage.HandoverOffered;
import watchkeeper.contracts.IncidentMessage.HandoverWithdrawn;
import watchkeeper.contracts.IncidentMessage.IncidentAbsorbed;
import watchkeeper.contracts.IncidentMessage.IncidentClosed;
import watchkeeper.contracts.IncidentMessage.IncidentDismissed;
import watchkeeper.contracts.IncidentMessage.IncidentMerged;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.ResponseLifted;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.contracts.IncidentMessage.StabilityReached;
import watchkeeper.contracts.IncidentMessage.StabilityRecounted;
import watchkeeper.contracts.IncidentMessage.StoryGrewAfterEnd;
import watchkeeper.contracts.IncidentMessage.StoryQuestionAnswered;
import watchkeeper.contracts.IncidentMessage.UnitAdded;
import watchkeeper.contracts.IncidentMessage.UnitReleased;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningLifted;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

/** Which messages of an incident bear on what is owed, and as what. */
final class Facts {
    private Facts() {}

    /**
     * @param evidence where the message stands: aggregate and sequence
     * @param notices the working-day notices as read so far
     */
    static @Nullable Fact of(IncidentMessage message, Instant at, String evidence, List<CalendarYear> notices) {
        return switch (message) {
            case IncidentOpened e ->
                new Fact.IncidentOpened(at, e.incidentId(), e.units(), e.initialReport(), e.exercise());
            case UnitAdded e -> new Fact.UnitAdded(at, e.unit(), e.role());
            case UnitReleased e -> new Fact.UnitReleased(at, e.unit());
            case AssessmentRecorded e ->
                new Fact.DoneUpstream(at, "AssessmentRecorded", e.body(), e.assessmentId(), null, e.occurredAt());
            case ResponseStarted e -> new Fact.TermsDecided(at, e.terms(), "ResponseStarted " + evidence);
            case ResponseRaised e -> new Fact.TermsDecided(at, e.terms(), "ResponseRaised " + evidence);
            case ResponseLowered e -> new Fact.TermsDecided(at, e.terms(), "ResponseLowered " + evidence);
            case ResponseLifted e ->
                new Fact.ResponseLifted(
                        at, "ResponseLifted " + evidence, Notices.bearingOn(Notices.firstYear(at), notices));
            case EntryMade e -> made(e, at);
            case EntryFollowed e -> followed(e, at);
            case IncidentMerged e ->
                new Fact.IncidentEnded(at, End.MERGED, "IncidentMerged " + evidence + " into " + e.into(), null);
            case IncidentDismissed e ->
                new Fact.IncidentEnded(at, End.DISMISSED, "IncidentDismissed " + evidence + ": " + e.reason(), null);
            case IncidentClosed e ->
                new Fact.IncidentEnded(
                        at, End.CLOSED, "IncidentClosed " + evidence + ": " + e.reason(), e.evaluation());
            case IncidentAbsorbed e -> null;
            case HandoverOffered e -> null;
            case HandoverWithdrawn e -> null;
            case HandoverConfirmed e -> handedOver(e, at);
            case WarningReleased e -> null;
            case WarningAdjusted e -> null;
            case WarningLifted e -> null;
            case StabilityReached e -> null;
            case StabilityRecounted e -> null;
            case StoryGrewAfterEnd e -> null;
            case StoryQuestionAnswered e -> null;
        };
    }

    private static Fact made(EntryMade message, Instant at) {
        if (message.fact().equals("InstructionGiven")) {
            Object dueAt = message.content().get("dueAt");
            return new Fact.InstructionGiven(
                    at, message.entryId(), message.to(), dueAt == null ? null : Instant.parse(dueAt.toString()));
        }
        return new Fact.DoneUpstream(at, message.fact(), message.body(), message.entryId(), null, message.occurredAt());
    }

    /** A feedback that says itself not to be the final one leaves the duty open. */
    private static @Nullable Fact followed(EntryFollowed message, Instant at) {
        if (Boolean.FALSE.equals(message.content().get("final"))) {
            return null;
        }
        String evidence = message.entryId() + "/" + message.step();
        return new Fact.DoneUpstream(
                at, message.fact(), message.body(), evidence, message.entryId(), message.occurredAt());
    }

    /** Who gives the watch away has done its duty; who takes the command decides about waivers. */
    private static @Nullable Fact handedOver(HandoverConfirmed message, Instant at) {
        return switch (message.matter()) {
            case "WATCH" ->
                new Fact.DoneUpstream(at, "HandoverConfirmed", message.from(), message.handoverId(), null, null);
            case "COMMAND" -> new Fact.CommandPassed(at, message.to());
            default -> null;
        };
    }
}
