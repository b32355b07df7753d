package watchkeeper.monitoring.feed.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.outside.Signature;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.feed.FeedBook;

/**
 * Who signs as a feed is one. Timestamps are real time, and good for five minutes; the same message with the same
 * timestamp is taken once. Whatever is wrong, the answer is the same: it tells nobody which feeds there are.
 */
@Component
public class Webhooks {
    /** As the libraries of Standard Webhooks have it. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final int LONGEST_ID = 256;
    private static final int SECRET_BYTES = 32;
    /** Somebody signs for a feed that does not exist: the work is the same as for one that does. */
    private static final String NOBODYS = "whsec_" + Base64.getEncoder().encodeToString(new byte[SECRET_BYTES]);

    private final FeedBook feeds;
    private final WebhookBook taken;
    private final InstantSource realTime;
    private final SecureRandom random = new SecureRandom();

    @Autowired
    Webhooks(FeedBook feeds, WebhookBook taken) {
        this(feeds, taken, InstantSource.system());
    }

    Webhooks(FeedBook feeds, WebhookBook taken, InstantSource realTime) {
        this.feeds = feeds;
        this.taken = taken;
        this.realTime = realTime;
    }

    /** A message of a feed that may be taken, once. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Claim(byte[] message) {}

    /** @throws Refusal 401 when the signature is not that of this feed or too old, 409 when it was taken already */
    public Claim claim(String feed, SignedPost post, byte[] body) {
        String id = post.id();
        Instant sent = instant(post.timestamp());
        String signatures = post.signatures();
        if (id == null || id.isEmpty() || id.length() > LONGEST_ID || sent == null || signatures == null) {
            throw unsigned();
        }
        String secret = feeds.secret(feed).orElse(NOBODYS);
        boolean signed = new Signature(secret).isAmong(signatures, id, sent, body);
        boolean fresh = Duration.between(sent, realTime.instant()).abs().compareTo(TOLERANCE) <= 0;
        if (!signed || !fresh || secret.equals(NOBODYS)) {
            throw unsigned();
        }
        return taken.claim(feed, id, sent)
                .orElseThrow(() -> Refusal.conflict("", "该消息已经收过", "this message was taken already"));
    }

    /** It was not taken after all: the same message may come again. */
    public void release(Claim claim) {
        taken.release(claim);
    }

    public String newSecret() {
        byte[] key = new byte[SECRET_BYTES];
        random.nextBytes(key);
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    private static Refusal unsigned() {
        return Refusal.unauthorized("签名无效或已过期", "no valid, recent signature of this feed");
    }

    private static @Nullable Instant instant(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,11}") ? Instant.ofEpochSecond(Long.parseLong(seconds)) : null;
    }
}
