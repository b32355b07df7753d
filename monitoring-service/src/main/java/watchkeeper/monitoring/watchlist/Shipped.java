package watchkeeper.monitoring.watchlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import watchkeeper.contracts.Sensitivity;

/** The watch-lists that the product comes with; they are the first version of each, and people's from then on. */
public final class Shipped {
    private static final String FILE = "/watchlists.yaml";

    private Shipped() {}

    public static List<Watchlist> watchlists() {
        try (InputStream in = Shipped.class.getResourceAsStream(FILE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first version of each list in a file written like the shipped one. */
    public static List<Watchlist> read(InputStream yaml) {
        List<Map<String, Object>> lists = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        return lists.stream().map(Shipped::watchlist).toList();
    }

    private static Watchlist watchlist(Map<String, Object> entry) {
        List<String> queries = ((List<?>) entry.getOrDefault("queries", List.of()))
                .stream().map(String::valueOf).toList();
        return new Watchlist(
                String.valueOf(entry.get("id")),
                1,
                String.valueOf(entry.get("name")),
                Sensitivity.valueOf(String.valueOf(entry.get("sensitivity"))),
                queries,
                Subjects.valueOf(String.valueOf(entry.getOrDefault("subjects", Subjects.MANY.name()))));
    }
}
