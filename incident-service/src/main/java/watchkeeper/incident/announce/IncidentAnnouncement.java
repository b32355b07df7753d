package watchkeeper.incident.announce;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.announce.Announcement;
import watchkeeper.contracts.Topics;
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
        return new Outgoing(event.incidentId(), IncidentMessages.of(event));
    }
}
