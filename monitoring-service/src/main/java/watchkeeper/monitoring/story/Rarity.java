package watchkeeper.monitoring.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/**
 * How much a pair of characters says. From a fixed table of the language, so that a story depends neither on what else
 * its partition has seen nor on the news of the days on which it was made. What is not in it is rare.
 */
final class Rarity {
    private static final String FILE = "/watchkeeper/monitoring/story/pairs.properties";
    private static final double MOST = 10;
    private static final Map<String, Double> WEIGHTS = weights();

    private Rarity() {}

    static double of(String pair) {
        return WEIGHTS.getOrDefault(pair, MOST);
    }

    private static Map<String, Double> weights() {
        Properties table = new Properties();
        try (InputStream in = Objects.requireNonNull(Rarity.class.getResourceAsStream(FILE))) {
            table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double words = Double.parseDouble(table.getProperty("words"));
        table.remove("words");
        Map<String, Double> weights = new HashMap<>();
        table.forEach((pair, in) -> weights.put(
                (String) pair, Math.min(MOST, Math.log((words + 1) / (Double.parseDouble((String) in) + 1)))));
        return weights;
    }
}
