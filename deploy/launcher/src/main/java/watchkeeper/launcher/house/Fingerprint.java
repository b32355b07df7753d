package watchkeeper.launcher.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32C;
import java.util.zip.ZipFile;

/**
 * Tells one build of a jar from another. The file's time does not: builds are reproducible, so it is the same in all.
 */
final class Fingerprint {
    private Fingerprint() {}

    /** Over the names and checksums that the jar's directory lists, without reading the sixty megabytes themselves. */
    static String of(Path jar) throws IOException {
        CRC32C sum = new CRC32C();
        long[] entries = {0};
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream().forEach(entry -> {
                String line = entry.getName() + " " + entry.getCrc() + " " + entry.getSize() + "\n";
                sum.update(line.getBytes(StandardCharsets.UTF_8));
                entries[0]++;
            });
        }
        return HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + entries[0];
    }
}
