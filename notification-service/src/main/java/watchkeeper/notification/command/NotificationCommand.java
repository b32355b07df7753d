package watchkeeper.notification.command;

import java.time.Instant;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import watchkeeper.notification.event.Alert;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.Means;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.event.Wording;

/** What may be asked of a notification; each may be asked twice and then changes nothing the second time. */
public sealed interface NotificationCommand {
    String notificationId();

    /** @param alert the edition of a warning, or null */
    record OpenNotification(
            @TargetAggregateIdentifier String notificationId,
            String subject,
            String about,
            Reason reason,
            String recipient,
            Wording wording,
            Patience patience,
            @Nullable Alert alert,
            boolean exercise)
            implements NotificationCommand {}

    /** It is {@code now}: whatever became due is written down. */
    record WakeUp(@TargetAggregateIdentifier String notificationId, Instant now) implements NotificationCommand {}

    record RecordTold(
            @TargetAggregateIdentifier String notificationId,
            String personId,
            Channel channel,
            Matter matter,
            int attempt,
            Instant at)
            implements NotificationCommand {}

    record RecordFailure(
            @TargetAggregateIdentifier String notificationId,
            String personId,
            Channel channel,
            Matter matter,
            int attempt,
            String why,
            boolean last,
            Instant at)
            implements NotificationCommand {}

    /** @param standsFor units and bodies of the caller */
    record Acknowledge(@TargetAggregateIdentifier String notificationId, String by, Set<String> standsFor, Instant at)
            implements NotificationCommand {}

    /** @param evenAcknowledged false leaves alone what somebody has acknowledged */
    record Withdraw(
            @TargetAggregateIdentifier String notificationId, String why, Wording wording, boolean evenAcknowledged)
            implements NotificationCommand {}

    record RecordOutsideDelivery(
            @TargetAggregateIdentifier String notificationId,
            String deliveryId,
            Means means,
            Instant deliveredAt,
            String receivedBy,
            String outcome,
            String by)
            implements NotificationCommand {}
}
