package watchkeeper.launcher.part;

import java.time.Duration;

/** Pauses before a part is started again: 1, 2, 4, 8, 10, 10 … seconds; from the start again once it lived a minute. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LAST = Duration.ofSeconds(10);
    private static final Duration GOOD_LIFE = Duration.ofMinutes(1);

    private Duration pause = FIRST;
    private long began = System.nanoTime();

    void began() {
        began = System.nanoTime();
    }

    Duration next() {
        return next(Duration.ofNanos(System.nanoTime() - began));
    }

    Duration next(Duration lived) {
        if (lived.compareTo(GOOD_LIFE) > 0) {
            pause = FIRST;
        }
        Duration now = pause;
        pause = pause.multipliedBy(2).compareTo(LAST) > 0 ? LAST : pause.multipliedBy(2);
        return now;
    }
}
