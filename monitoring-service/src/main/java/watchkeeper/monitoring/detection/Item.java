package watchkeeper.monitoring.detection;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a post: platform and a short hash of its id, or of its url when it has none. */
final class Item {
    private static final int LENGTH = 24;

    private Item() {}

    static String of(String platform, String idOrUrl) {
        return platform + ":" + sha256(idOrUrl).substring(0, LENGTH);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
