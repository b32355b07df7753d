package watchkeeper.notification.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.Reason;
import watchkeeper.notification.roster.Person;

/**
 * What is brought to one person.
 *
 * @param incident the incident, or the story before there is one
 * @param roster the roster that is told; another than the recipient when it fell to it
 * @param acknowledgeBy deadline at the opening; null when there is nothing to acknowledge
 */
public record Letter(
        String notificationId,
        String incident,
        String about,
        Reason reason,
        String recipient,
        String roster,
        Matter matter,
        Person person,
        Words title,
        Words text,
        @Nullable Instant acknowledgeBy,
        boolean exercise) {
    /** The same for every attempt, so that a receiver can drop what it has got already. */
    String id() {
        String kind = matter == Matter.TELLING ? "telling" : "withdrawal";
        return "msg_" + notificationId + "_" + person.personId() + "_" + kind;
    }

    boolean fellToAnother() {
        return !recipient.equals(roster);
    }
}
