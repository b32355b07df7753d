package watchkeeper.monitoring.feed.webhook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import watchkeeper.monitoring.feed.webhook.Webhooks.Claim;

/** Which signed messages were taken, for as long as their timestamps are good; shared by all instances. */
@Component
class WebhookBook {
    private final JdbcClient db;

    WebhookBook(JdbcClient db) {
        this.db = db;
    }

    /** Empty when it was taken already, or is being taken. */
    Optional<Claim> claim(String feed, String id, Instant sent) {
        byte[] message = hash(feed + "\n" + sent.getEpochSecond() + "\n" + id);
        int first = db.sql("insert into webhook_taken (message, sent_at) values (?, ?) on conflict do nothing")
                .params(message, Timestamp.from(sent))
                .update();
        return first == 1 ? Optional.of(new Claim(message)) : Optional.empty();
    }

    void release(Claim claim) {
        db.sql("delete from webhook_taken where message = ?")
                .param(claim.message())
                .update();
    }

    /** Real time by the database, as the timestamps are. */
    @Scheduled(fixedDelay = 60_000)
    void forget() {
        db.sql("delete from webhook_taken where sent_at < now() - interval '15 minutes'")
                .update();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
