package watchkeeper.monitoring.silence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a source may say nothing: three times its median gap or one and a half times its longest usual one (95th
 * percentile), whichever is longer, and never less than a quarter of an hour. Below five gaps nobody knows.
 */
final class Rhythm {
    static final int MOST = 200;
    private static final int FEWEST = 5;
    private static final Duration LEAST = Duration.ofMinutes(15);
    private static final double OF_MEDIAN = 3;
    private static final double OF_USUAL = 1.5;
    private static final double USUAL = 0.95;

    private Rhythm() {}

    /**
     * @param gaps seconds between what came
     * @param rule what people have set, which counts more
     */
    static Optional<Duration> expectedWithin(List<Long> gaps, @Nullable Duration rule) {
        if (rule != null) {
            return Optional.of(rule);
        }
        if (gaps.size() < FEWEST) {
            return Optional.empty();
        }
        List<Long> sorted = gaps.stream().sorted().toList();
        double seconds = Math.max(OF_MEDIAN * at(sorted, 0.5), OF_USUAL * at(sorted, USUAL));
        Duration expected = Duration.ofSeconds((long) seconds);
        return Optional.of(expected.compareTo(LEAST) < 0 ? LEAST : expected);
    }

    /** The nearest rank. */
    private static long at(List<Long> sorted, double share) {
        int rank = (int) Math.ceil(share * sorted.size());
        return sorted.get(Math.max(rank, 1) - 1);
    }
}
