package watchkeeper.monitoring.story;

import java.time.Duration;
import java.time.Instant;

/** From when to when a story was observed. */
public record Span(String storyId, Instant first, Instant last) {
    /** A story sleeps when it was not observed for so long. */
    public static final Duration SLEEP = Duration.ofHours(24);

    /** A story that sleeps is woken by its own item, or by what is worded much alike; after so long by nothing. */
    public static final Duration WAKES_WITHIN = Duration.ofDays(7);

    Duration distance(Instant observedAt) {
        if (observedAt.isBefore(first)) {
            return Duration.between(observedAt, first);
        }
        return observedAt.isAfter(last) ? Duration.between(last, observedAt) : Duration.ZERO;
    }
}
