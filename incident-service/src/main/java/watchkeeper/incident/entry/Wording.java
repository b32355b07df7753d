package watchkeeper.incident.entry;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

/**
 * One wording has one hash, on whatever system it was typed: SHA-256 over the UTF-8 bytes of the text in Unicode's form
 * C, with line ends as line feeds and without white space at either end.
 */
final class Wording {
    private Wording() {}

    static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(normal(text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** True when the words of one are, without a gap, among those of the other. */
    static boolean isPartOf(String approved, String quoted) {
        return normal(approved).contains(normal(quoted));
    }

    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
    }
}
