package watchkeeper.notification.notice;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import watchkeeper.notification.event.Reason;

/** One notification per slot or warning, reason and recipient: the same again has the same id, so there is no second. */
final class NotificationId {
    private NotificationId() {}

    static String of(String about, Reason reason, String recipient) {
        String name = about + "\n" + reason + "\n" + recipient;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
