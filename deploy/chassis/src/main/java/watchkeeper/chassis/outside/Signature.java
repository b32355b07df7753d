package watchkeeper.chassis.outside;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Standard Webhooks: {@code v1,base64(HMAC-SHA256(key, id.timestamp.body))}. */
public final class Signature {
    private static final String PREFIX = "whsec_";
    /** While a secret is changed there are two; nobody needs more than this. */
    private static final int MOST = 10;

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException when the secret is not {@code whsec_} and base64 */
    public Signature(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a webhook secret starts with " + PREFIX);
        }
        key = new SecretKeySpec(Base64.getDecoder().decode(secret.substring(PREFIX.length())), "HmacSHA256");
    }

    public int keyBytes() {
        return key.getEncoded().length;
    }

    public String of(String id, Instant timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((id + "." + timestamp.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /**
     * Whether one of the signatures is ours. Takes the same time however much of it is right.
     *
     * @param signatures as the header {@code webhook-signature} has them, apart by blanks; other schemes than v1 are
     *     passed over
     */
    public boolean isAmong(String signatures, String id, Instant timestamp, byte[] body) {
        byte[] ours = of(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
        boolean found = false;
        for (String signature : signatures.split(" ", MOST)) {
            found |= MessageDigest.isEqual(ours, signature.getBytes(StandardCharsets.UTF_8));
        }
        return found;
    }
}
