package watchkeeper.monitoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The files of deploy/samples. */
public final class Samples {
    private static final Path FOLDER = Path.of("..", "deploy", "samples");

    private Samples() {}

    public static List<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<String> hotSearch(int dayOfAugust) {
        return lines("hot-search-2026-08-" + dayOfAugust + ".ndjson");
    }

    public static long naming(List<String> lines, String word) {
        return lines.stream().filter(line -> line.contains(word)).count();
    }
}
