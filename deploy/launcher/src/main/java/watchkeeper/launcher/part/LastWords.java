package watchkeeper.launcher.part;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The line, near the end of a log, in which a part itself says why it ends. */
final class LastWords {
    private static final int TAIL = 16 * 1024;

    private LastWords() {}

    static String of(Part part) {
        try (RandomAccessFile log = new RandomAccessFile(part.log().toFile(), "r")) {
            log.seek(Math.max(0, log.length() - TAIL));
            byte[] tail = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.UTF_8).lines().toList();
            String mark = part.name() + ": ";
            return lines.reversed().stream()
                    .limit(20)
                    .filter(line -> line.startsWith(mark))
                    .map(line -> line.substring(mark.length()))
                    .findFirst()
                    .orElse("");
        } catch (IOException unreadable) {
            return "";
        }
    }
}
