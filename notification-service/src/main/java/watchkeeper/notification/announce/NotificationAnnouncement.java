package watchkeeper.notification.announce;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.announce.Announcement;
import watchkeeper.contracts.NotificationMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.notification.event.NotificationEvent;
import watchkeeper.notification.notice.Notification;

/** Each stored event as the message that the record reads, keyed by incident. */
@Component
class NotificationAnnouncement implements Announcement {
    @Override
    public String topic() {
        return Topics.NOTIFICATIONS;
    }

    @Override
    public List<String> aggregateTypes() {
        return List.of(Notification.TYPE);
    }

    @Override
    public Outgoing of(DomainEventMessage<?> stored) {
        NotificationEvent event = (NotificationEvent) stored.getPayload();
        return new Outgoing(event.subject(), message(event));
    }

    static NotificationMessage message(NotificationEvent event) {
        String id = event.notificationId();
        String subject = event.subject();
        return switch (event) {
            case NotificationEvent.NotificationOpened e ->
                new NotificationMessage.NotificationOpened(
                        id, subject, e.about(), e.reason().name(), e.recipient(), e.acknowledgeBy());
            case NotificationEvent.PersonTold e ->
                new NotificationMessage.PersonTold(
                        id,
                        subject,
                        e.personId(),
                        e.channel().name(),
                        e.matter().name(),
                        e.attempt(),
                        e.at());
            case NotificationEvent.TellingFailed e ->
                new NotificationMessage.TellingFailed(
                        id,
                        subject,
                        e.personId(),
                        e.channel().name(),
                        e.matter().name(),
                        e.attempt(),
                        e.why(),
                        e.at());
            case NotificationEvent.Escalated e ->
                new NotificationMessage.Escalated(id, subject, e.fromPerson(), e.to().personId(), e.at());
            case NotificationEvent.EscalationExhausted e ->
                new NotificationMessage.EscalationExhausted(id, subject, e.at());
            case NotificationEvent.Acknowledged e -> new NotificationMessage.Acknowledged(id, subject, e.by(), e.at());
            case NotificationEvent.Withdrawn e -> new NotificationMessage.Withdrawn(id, subject, e.why(), e.at());
            case NotificationEvent.OutsideDeliveryRecorded e ->
                new NotificationMessage.OutsideDeliveryRecorded(
                        id, subject, e.means().name(), e.deliveredAt(), e.receivedBy(), e.outcome(), e.by());
        };
    }
}
