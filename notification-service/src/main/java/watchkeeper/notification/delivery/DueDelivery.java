package watchkeeper.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Words;
import watchkeeper.notification.channel.Letter;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.Wording;
import watchkeeper.notification.roster.Person;

/**
 * A delivery that this instance has claimed.
 *
 * @param attempt 1 for the first
 * @param firstAt real time since which it has been due
 */
record DueDelivery(
        NotificationOpened opened,
        @Nullable Wording withdrawal,
        String personId,
        Channel channel,
        Matter matter,
        int attempt,
        Instant firstAt) {
    Letter to(Person person) {
        boolean telling = matter == Matter.TELLING;
        Wording wording = withdrawal == null || telling ? opened.wording() : withdrawal;
        Words text = wording.text();
        return new Letter(
                opened.notificationId(),
                opened.subject(),
                opened.about(),
                opened.reason(),
                opened.recipient(),
                opened.roster(),
                matter,
                person,
                wording.title(),
                text,
                telling ? opened.acknowledgeBy() : null,
                opened.exercise());
    }
}
