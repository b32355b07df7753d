package watchkeeper.incident.announce;

import watchkeeper.contracts.IncidentMessage;
import watchkeeper.incident.event.IncidentEvent;

/** What is published of each stored event. The two are alike on purpose and change apart. */
final class IncidentMessages {
    private IncidentMessages() {}

    static IncidentMessage of(IncidentEvent event) {
        return switch (event) {
            case IncidentEvent.IncidentOpened e ->
                new IncidentMessage.IncidentOpened(
                        e.incidentId(),
                        e.title(),
                        e.units(),
                        e.storyId(),
                        e.exercise(),
                        e.by(),
                        e.occurredAt(),
                        e.initialReport(),
                        e.timeZone());
            case IncidentEvent.UnitAdded e -> new IncidentMessage.UnitAdded(e.incidentId(), e.unit(), e.role(), e.by());
            case IncidentEvent.UnitReleased e ->
                new IncidentMessage.UnitReleased(e.incidentId(), e.unit(), e.by(), e.reason());
            case IncidentEvent.AssessmentRecorded e ->
                new IncidentMessage.AssessmentRecorded(
                        e.incidentId(),
                        e.assessmentId(),
                        e.form(),
                        e.finding(),
                        e.warningLevel(),
                        e.suggestedLevel(),
                        e.factors(),
                        e.parties(),
                        e.minutes(),
                        e.body(),
                        e.by(),
                        e.occurredAt());
            case IncidentEvent.WarningReleased e ->
                new IncidentMessage.WarningReleased(
                        e.incidentId(),
                        e.warningId(),
                        e.subject(),
                        e.level(),
                        e.startsAt(),
                        e.scope(),
                        e.matter(),
                        e.measures(),
                        e.issuedBy(),
                        e.to(),
                        e.commandBody(),
                        e.acknowledgeWithin(),
                        e.exercise(),
                        e.sender(),
                        e.by());
            case IncidentEvent.WarningAdjusted e ->
                new IncidentMessage.WarningAdjusted(
                        e.incidentId(),
                        e.warningId(),
                        e.edition(),
                        e.subject(),
                        e.level(),
                        e.startsAt(),
                        e.scope(),
                        e.matter(),
                        e.measures(),
                        e.issuedBy(),
                        e.to(),
                        e.commandBody(),
                        e.acknowledgeWithin(),
                        e.exercise(),
                        e.sender(),
                        e.reason(),
                        e.by());
            case IncidentEvent.WarningLifted e ->
                new IncidentMessage.WarningLifted(
                        e.incidentId(),
                        e.warningId(),
                        e.edition(),
                        e.subject(),
                        e.level(),
                        e.to(),
                        e.commandBody(),
                        e.exercise(),
                        e.sender(),
                        e.reason(),
                        e.by());
            case IncidentEvent.ResponseStarted e ->
                new IncidentMessage.ResponseStarted(
                        e.incidentId(),
                        e.terms(),
                        e.actingBody(),
                        e.byHigherBody(),
                        e.reason(),
                        e.authorisation(),
                        e.by());
            case IncidentEvent.ResponseRaised e ->
                new IncidentMessage.ResponseRaised(
                        e.incidentId(),
                        e.from(),
                        e.terms(),
                        e.actingBody(),
                        e.byHigherBody(),
                        e.reason(),
                        e.authorisation(),
                        e.by());
            case IncidentEvent.ResponseLowered e ->
                new IncidentMessage.ResponseLowered(
                        e.incidentId(),
                        e.from(),
                        e.terms(),
                        e.actingBody(),
                        e.byHigherBody(),
                        e.reason(),
                        e.overrideReason(),
                        e.authorisation(),
                        e.by());
            case IncidentEvent.ResponseLifted e ->
                new IncidentMessage.ResponseLifted(
                        e.incidentId(),
                        e.level(),
                        e.actingBody(),
                        e.byHigherBody(),
                        e.reason(),
                        e.overrideReason(),
                        e.authorisation(),
                        e.by());
            case IncidentEvent.StabilityReached e ->
                new IncidentMessage.StabilityReached(e.incidentId(), e.level(), e.days(), e.calendarVersion());
            case IncidentEvent.StabilityRecounted e ->
                new IncidentMessage.StabilityRecounted(
                        e.incidentId(),
                        e.level(),
                        e.notice(),
                        e.before(),
                        e.now(),
                        e.endBefore(),
                        e.endNow(),
                        e.provisional(),
                        e.formerCalendar(),
                        e.calendarVersion());
            case IncidentEvent.HandoverOffered e ->
                new IncidentMessage.HandoverOffered(
                        e.incidentId(), e.handoverId(), e.matter(), e.from(), e.to(), e.note(), e.by());
            case IncidentEvent.HandoverConfirmed e ->
                new IncidentMessage.HandoverConfirmed(
                        e.incidentId(), e.handoverId(), e.matter(), e.from(), e.to(), e.by());
            case IncidentEvent.HandoverWithdrawn e ->
                new IncidentMessage.HandoverWithdrawn(
                        e.incidentId(), e.handoverId(), e.matter(), e.from(), e.to(), e.reason(), e.by());
            case IncidentEvent.IncidentMerged e ->
                new IncidentMessage.IncidentMerged(e.incidentId(), e.into(), e.reason(), e.commandBody(), e.by());
            case IncidentEvent.IncidentAbsorbed e ->
                new IncidentMessage.IncidentAbsorbed(
                        e.incidentId(), e.absorbed(), e.units(), e.reason(), e.commandBody(), e.by());
            case IncidentEvent.IncidentDismissed e ->
                new IncidentMessage.IncidentDismissed(e.incidentId(), e.reason(), e.by());
            case IncidentEvent.IncidentClosed e ->
                new IncidentMessage.IncidentClosed(e.incidentId(), e.evaluation(), e.reason(), e.by());
            case IncidentEvent.StoryGrewAfterEnd e ->
                new IncidentMessage.StoryGrewAfterEnd(
                        e.incidentId(), e.questionId(), e.storyId(), e.title(), e.level(), e.clause());
            case IncidentEvent.StoryQuestionAnswered e ->
                new IncidentMessage.StoryQuestionAnswered(
                        e.incidentId(), e.questionId(), e.answer(), e.reason(), e.by());
        };
    }
}
