package watchkeeper.reporting.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Everything that is left to chance, from one seed. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    int upTo(int most) {
        return random.nextInt(most + 1);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    <T> T of(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    Duration minutes(int least, int most) {
        return Duration.ofMinutes(between(least, most));
    }

    /** Any millisecond of it. */
    Duration within(Duration whole) {
        return whole.isZero() ? whole : Duration.ofMillis(random.nextLong(whole.toMillis() + 1));
    }

    Instant within(Instant from, Instant to) {
        return from.isBefore(to) ? from.plus(within(Duration.between(from, to))) : from;
    }
}
