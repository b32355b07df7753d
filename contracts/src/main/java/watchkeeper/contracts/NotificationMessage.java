package watchkeeper.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What notification did to tell people, sequenced by notification. Only the record reads it. */
public sealed interface NotificationMessage {
    String notificationId();

    /** The incident, or the story before there is one. */
    String subject();

    /**
     * @param about what it is about: a slot, a warning, an entry …
     * @param acknowledgeBy until when somebody must have acknowledged; null where nobody is waited for
     */
    record NotificationOpened(
            String notificationId,
            String subject,
            String about,
            String reason,
            String recipient,
            @Nullable Instant acknowledgeBy)
            implements NotificationMessage {}

    /** @param matter TELLING, or WITHDRAWAL of what was told before; null in older messages, which did not say */
    record PersonTold(
            String notificationId,
            String subject,
            String personId,
            String channel,
            @Nullable String matter,
            int attempt,
            Instant at)
            implements NotificationMessage {}

    /** @param matter as in {@link PersonTold} */
    record TellingFailed(
            String notificationId,
            String subject,
            String personId,
            String channel,
            @Nullable String matter,
            int attempt,
            String why,
            Instant at)
            implements NotificationMessage {}

    /** Nobody acknowledged in time: the next person of the roster is told 逐级催办. */
    record Escalated(String notificationId, String subject, String fromPerson, String toPerson, Instant at)
            implements NotificationMessage {}

    /** The roster has no further person: said, not hidden. */
    record EscalationExhausted(String notificationId, String subject, Instant at) implements NotificationMessage {}

    record Acknowledged(String notificationId, String subject, String by, Instant at) implements NotificationMessage {}

    record Withdrawn(String notificationId, String subject, String why, Instant at) implements NotificationMessage {}

    /** A delivery outside the system; {@code means} is one of FAX, DOCUMENT, PHONE. */
    record OutsideDeliveryRecorded(
            String notificationId,
            String subject,
            String means,
            Instant deliveredAt,
            String receivedBy,
            String outcome,
            @Nullable String by)
            implements NotificationMessage {}
}
