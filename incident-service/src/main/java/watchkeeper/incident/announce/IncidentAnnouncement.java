package watchkeeper.incident.announce;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.announce.Announcement;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.incident.Incident;

/** Each stored incident event as the message that others read. */
@Component
class IncidentAnnouncement implements Announcement {
    @Override
    public String topic() {
        return Topics.INCIDENTS;
    }

    @Override
    public List<String> aggregateTypes() {
        return List.of(Incident.TYPE);
    }

    @Override
    public Outgoing of(DomainEventMessage<?> stored) {
        IncidentEvent event = (IncidentEvent) stored.getPayload();
        return new Outgoing(event.incidentId(), message(event));
    }

    private static IncidentMessage message(IncidentEvent event) {
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
            case IncidentEvent.UnitAdded e ->
                new IncidentMessage.UnitAdded(e.incidentId(), e.unit(), UnitRole.RESPONSIBLE, e.by());
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
                        null,
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
                        e.by());
            case IncidentEvent.StabilityReached e ->
                new IncidentMessage.StabilityReached(e.incidentId(), e.level(), e.days(), e.calendarVersion());
        };
    }
}
