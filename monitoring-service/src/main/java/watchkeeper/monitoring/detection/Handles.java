package watchkeeper.monitoring.detection;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Handles as keyed hashes: enough to tell one loud voice from many, useless without the key. A hash that travels through
 * the open intake topic carries a proof that we made it: otherwise a feed could put a name where the hash belongs.
 */
public final class Handles {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int HASH = 32;
    private static final int PROOF = 16;

    private final SecretKeySpec key;
    private final Sealing sealing;

    /** @param key secret, at least 16 characters */
    public Handles(String key) {
        if (key.length() < 16) {
            throw new IllegalArgumentException("watchkeeper.hash-key must have at least 16 characters");
        }
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.sealing = new Sealing(key);
    }

    Sealing sealing() {
        return sealing;
    }

    String hash(String platform, String handle) {
        return hmac("handle\n" + platform + "\n" + handle.strip(), HASH);
    }

    String proved(String hash) {
        return hash + "." + hmac("proof\n" + hash, PROOF);
    }

    /** The hash, when its proof holds. */
    @Nullable
    String verified(String proved) {
        if (proved.length() != HASH + 1 + PROOF) {
            return null;
        }
        String hash = proved.substring(0, HASH);
        byte[] expected = proved(hash).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected, proved.getBytes(StandardCharsets.UTF_8)) ? hash : null;
    }

    private String hmac(String text, int length) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return HexFormat.of()
                    .formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }
}
