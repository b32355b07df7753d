package watchkeeper.notification.event;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a notification, as it is stored. {@code subject} is the incident, or the story before there is one;
 * people stand in it as ids only. Times are product time.
 */
public sealed interface NotificationEvent {
    String notificationId();

    String subject();

    /**
     * @param about slot, warning, entry, hand-over or question
     * @param recipient unit or body that is told
     * @param roster the roster that is told in order: the recipient's own, or the one that it falls to
     * @param order the roster as it stood; empty when nobody can be reached
     * @param acknowledgeWithin null, as {@code acknowledgeBy}, where nobody is waited for
     * @param alert the edition of a warning; null for everything else, and in older events
     */
    record NotificationOpened(
            String notificationId,
            String subject,
            String about,
            Reason reason,
            String recipient,
            String roster,
            List<Turn> order,
            @Nullable Duration acknowledgeWithin,
            @Nullable Instant acknowledgeBy,
            Wording wording,
            @Nullable Alert alert,
            boolean exercise,
            Instant at)
            implements NotificationEvent {
        public NotificationOpened {
            order = List.copyOf(order);
        }
    }

    record PersonTold(
            String notificationId,
            String subject,
            String personId,
            Channel channel,
            Matter matter,
            int attempt,
            Instant at)
            implements NotificationEvent {}

    /** @param last no further attempt follows */
    record TellingFailed(
            String notificationId,
            String subject,
            String personId,
            Channel channel,
            Matter matter,
            int attempt,
            String why,
            boolean last,
            Instant at)
            implements NotificationEvent {}

    /**
     * @param at when the deadline of the former person passed, however late it was noticed
     * @param acknowledgeBy the deadline of the next person, who has the full time from now
     */
    record Escalated(
            String notificationId, String subject, String fromPerson, Turn to, Instant at, Instant acknowledgeBy)
            implements NotificationEvent {}

    record EscalationExhausted(String notificationId, String subject, Instant at) implements NotificationEvent {}

    record Acknowledged(String notificationId, String subject, String by, Instant at) implements NotificationEvent {}

    /** @param why what made it void: the state of a slot, ADJUSTED or LIFTED of a warning */
    record Withdrawn(String notificationId, String subject, String why, Wording wording, Instant at)
            implements NotificationEvent {}

    /** @param receivedBy id of the person who received it */
    record OutsideDeliveryRecorded(
            String notificationId,
            String subject,
            String deliveryId,
            Means means,
            Instant deliveredAt,
            String receivedBy,
            String outcome,
            String by)
            implements NotificationEvent {}
}
