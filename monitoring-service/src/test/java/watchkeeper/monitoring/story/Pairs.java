package watchkeeper.monitoring.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import watchkeeper.monitoring.watchlist.Subjects;

/** Pairs of real titles, labelled by reading before anything was scored. */
final class Pairs {
    private static final Path FOLDER = Path.of("src/test/resources/pairs");

    /** @param query of the watch-list that both titles match */
    record Pair(String query, String one, String other, boolean same, String reason) {}

    private Pairs() {}

    static List<Pair> of(String day) {
        return rows(day + ".tsv").stream()
                .map(row -> new Pair(row[0], row[1], row[2], row[3].equals("SAME"), row[4]))
                .toList();
    }

    /** The watch-lists of the test: ONE where the query names one happening or one work, MANY for people and fields. */
    static Map<String, Subjects> lists() {
        return rows("lists.tsv").stream().collect(Collectors.toMap(row -> row[0], row -> Subjects.valueOf(row[1])));
    }

    private static List<String[]> rows(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
