package watchkeeper.monitoring.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of a feed goes, in product time.
 *
 * @param failures in a row; 0 when the last poll succeeded
 * @param fault why the last poll failed
 * @param entries in the document at the last success
 * @param taken detections since it was registered
 */
public record FeedHealth(
        State state,
        @Nullable Instant polledAt,
        @Nullable Instant succeededAt,
        @Nullable Instant nextPollAt,
        int failures,
        @Nullable String fault,
        int entries,
        long taken) {
    public enum State {
        /** Not polled yet, or a webhook, which is not polled. */
        WAITING,
        OK,
        FAILING
    }
}
