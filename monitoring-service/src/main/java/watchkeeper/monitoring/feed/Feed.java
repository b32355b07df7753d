package watchkeeper.monitoring.feed;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.MediaClass;

/**
 * A registered feed 信源. Durations are product time.
 *
 * @param url what is polled; null for a webhook
 * @param interval between two polls
 * @param platform of its detections, unless a webhook's detection names its own
 * @param mediaClass of its detections; null for the default table's
 */
public record Feed(
        String id,
        String name,
        FeedKind kind,
        @Nullable URI url,
        Duration interval,
        String platform,
        @Nullable MediaClass mediaClass,
        Rules rules) {
    /**
     * What to watch out for.
     *
     * @param silentAfter alarm after so long without a detection; null for the feed's own rhythm
     * @param maxAge an entry that was published longer ago when it is first seen is passed over
     */
    public record Rules(@Nullable Duration silentAfter, Duration maxAge) {}
}
