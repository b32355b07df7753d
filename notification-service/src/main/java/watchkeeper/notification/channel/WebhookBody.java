package watchkeeper.notification.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Words;

/**
 * What a webhook says.
 *
 * @param to the person's id
 * @param subject one line, Chinese
 * @param page where to acknowledge
 */
record WebhookBody(
        String type,
        String to,
        String subject,
        String notificationId,
        String incident,
        String about,
        String reason,
        String recipient,
        String roster,
        Words title,
        Words text,
        @Nullable Instant acknowledgeBy,
        String page,
        boolean exercise) {
    static byte[] of(Letter letter, String publicUrl) {
        String type = "watchkeeper.notification."
                + switch (letter.matter()) {
                    case TELLING -> "telling";
                    case WITHDRAWAL -> "withdrawal";
                };
        return Json.MAPPER.writeValueAsBytes(new WebhookBody(
                type,
                letter.person().personId(),
                letter.title().zh(),
                letter.notificationId(),
                letter.incident(),
                letter.about(),
                letter.reason().name(),
                letter.recipient(),
                letter.roster(),
                letter.title(),
                letter.text(),
                letter.acknowledgeBy(),
                publicUrl + "/",
                letter.exercise()));
    }
}
