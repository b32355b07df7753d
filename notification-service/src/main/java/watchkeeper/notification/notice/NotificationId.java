package watchkeeper.notification.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import watchkeeper.notification.event.Reason;

/** One notification per matter, reason and recipient: the same again has the same id, so there is no second. */
final class NotificationId {
    private NotificationId() {}

    static String of(String about, Reason reason, String recipient) {
        String name = about + "\n" + reason + "\n" + recipient;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Each edition of a warning is told anew; the first has the warning's own id, as it had before there were others. */
    static String ofWarning(String warning, int edition, String recipient) {
        return of(edition == 1 ? warning : warning + "." + edition, Reason.WARNING, recipient);
    }
}
