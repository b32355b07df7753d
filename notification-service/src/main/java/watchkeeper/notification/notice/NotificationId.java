package watchkeeper.notification.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import watchkeeper.notification.event.Reason;

/** One notification per matter, reason and recipient: the same again has the same id, so there is no second. */
final class NotificationId {
    private NotificationId() {}

    static String of(String about, Reason reason, String recipient) {
        String name = about + "\n" + reason + "\n" + recipient;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @param correction number of the correction that asks for telling anew; null the first time */
    static String ofSlot(String slot, @Nullable Long correction, Reason reason, String recipient) {
        return of(correction == null ? slot : slot + "@" + correction, reason, recipient);
    }

    /** Each edition of a warning is told anew; the first has the warning's own id, as it had before there were others. */
    static String ofWarning(String warning, int edition, String recipient) {
        return of(edition == 1 ? warning : warning + "." + edition, Reason.WARNING, recipient);
    }
}
