package watchkeeper.monitoring.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import watchkeeper.monitoring.watchlist.Shipped;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.Watchlist;

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

    /** What happening each title of a day that an office's list matches is about; none where that cannot be told. */
    static Map<String, Optional<String>> cases(String day) {
        return rows("cases-" + day + ".tsv").stream()
                .collect(Collectors.toMap(row -> row[0], row -> caseOf(row[0], row[1])));
    }

    private static Optional<String> caseOf(String title, String written) {
        return switch (written) {
            case "?" -> Optional.empty();
            case "·" -> Optional.of("nothing but " + title);
            default -> Optional.of(written);
        };
    }

    /** The watch-lists of twenty offices, each for a field in which many happen, and those that the product ships. */
    static List<Watchlist> offices() {
        List<Watchlist> all = new ArrayList<>(Shipped.watchlists());
        try (InputStream in = Files.newInputStream(FOLDER.resolve("offices.yaml"))) {
            all.addAll(Shipped.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** A made-up day of two narrow fields, where everything is about nearly the same: title by title its field and case. */
    static List<String[]> madeUp() {
        return rows("made-up-fields.tsv");
    }

    /** Every two titles of one list, none chosen: the list's own stories are all of them. */
    static List<Pair> every(String list, Set<String> titles, Map<String, Optional<String>> cases) {
        List<String> told = titles.stream()
                .filter(title -> cases.get(title).isPresent())
                .sorted()
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (String other : told.subList(i + 1, told.size())) {
                boolean same = cases.get(told.get(i)).equals(cases.get(other));
                pairs.add(new Pair(list, told.get(i), other, same, ""));
            }
        }
        return pairs;
    }

    private static List<String[]> rows(String file) {
        return text(file).lines().skip(1).map(line -> line.split("\t")).toList();
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
