package watchkeeper.monitoring.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** From when to when a story of a subject was observed. */
public record Span(String storyId, Instant first, Instant last) {
    /** A story sleeps when it was not observed for so long; what comes later is another story. */
    public static final Duration SLEEP = Duration.ofHours(24);

    boolean takes(Instant observedAt) {
        return !observedAt.isBefore(first.minus(SLEEP)) && !observedAt.isAfter(last.plus(SLEEP));
    }

    Duration distance(Instant observedAt) {
        if (observedAt.isBefore(first)) {
            return Duration.between(observedAt, first);
        }
        return observedAt.isAfter(last) ? Duration.between(last, observedAt) : Duration.ZERO;
    }

    /** The nearest story that is awake at this time. */
    static Optional<Span> nearest(List<Span> spans, Instant observedAt) {
        return spans.stream()
                .filter(span -> span.takes(observedAt))
                .min(Comparator.comparing(span -> span.distance(observedAt)));
    }
}
