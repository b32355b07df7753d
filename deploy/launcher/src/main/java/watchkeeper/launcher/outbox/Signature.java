package watchkeeper.launcher.outbox;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks: {@code v1,base64(HMAC-SHA256(secret, id.timestamp.body))}, not older than five minutes. */
final class Signature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private final byte[] key;

    /** @param secret as {@code whsec_} and the base64 of the key */
    Signature(String secret) {
        this.key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    /** The header may list several signatures, while a secret is being changed. */
    boolean matches(String id, String timestamp, byte[] body, String header, Instant now) {
        if (id.isEmpty() || !recent(timestamp, now)) {
            return false;
        }
        byte[] expected = ("v1," + sign(id, timestamp, body)).getBytes(StandardCharsets.US_ASCII);
        for (String candidate : header.split(" ", -1)) {
            if (MessageDigest.isEqual(expected, candidate.getBytes(StandardCharsets.US_ASCII))) {
                return true;
            }
        }
        return false;
    }

    private static boolean recent(String timestamp, Instant now) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        Instant signed = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(signed, now).abs().compareTo(TOLERANCE) <= 0;
    }

    String sign(String id, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
