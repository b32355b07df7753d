package watchkeeper.incident.announce;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.announce.Announcement;
import watchkeeper.contracts.Topics;
import watchkeeper.incident.entry.Entry;
import watchkeeper.incident.entry.EntryEvent;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.incident.Incident;

/** Each stored event of an incident or of its registers as the message that others read. */
@Component
class IncidentAnnouncement implements Announcement {
    @Override
    public String topic() {
        return Topics.INCIDENTS;
    }

    @Override
    public List<String> aggregateTypes() {
        return List.of(Incident.TYPE, Entry.TYPE);
    }

    @Override
    public Outgoing of(DomainEventMessage<?> stored) {
        return switch (stored.getPayload()) {
            case IncidentEvent event -> new Outgoing(event.incidentId(), IncidentMessages.of(event));
            case EntryEvent event -> new Outgoing(event.incidentId(), EntryMessages.of(event));
            default -> throw new IllegalStateException("no message for " + stored.getPayloadType());
        };
    }
}
