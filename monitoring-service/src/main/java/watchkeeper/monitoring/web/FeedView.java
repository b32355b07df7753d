package watchkeeper.monitoring.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.feed.Feed;
import watchkeeper.monitoring.feed.FeedHealth;
import watchkeeper.monitoring.feed.FeedKind;
import watchkeeper.monitoring.feed.RegisteredFeed;

/**
 * A feed as people see it.
 *
 * @param secret only in the answer to the request that had it made
 */
record FeedView(
        String id,
        String name,
        FeedKind kind,
        @Nullable String url,
        Duration interval,
        String platform,
        @Nullable MediaClass mediaClass,
        @Nullable Duration silentAfter,
        Duration maxAge,
        FeedHealth health,
        String changedBy,
        Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    static FeedView of(RegisteredFeed registered) {
        Feed feed = registered.feed();
        return new FeedView(
                feed.id(),
                feed.name(),
                feed.kind(),
                feed.url() == null ? null : feed.url().toString(),
                feed.interval(),
                feed.platform(),
                feed.mediaClass(),
                feed.rules().silentAfter(),
                feed.rules().maxAge(),
                registered.health(),
                registered.changedBy(),
                registered.changedAt(),
                null);
    }

    FeedView withSecret(@Nullable String shown) {
        return new FeedView(
                id,
                name,
                kind,
                url,
                interval,
                platform,
                mediaClass,
                silentAfter,
                maxAge,
                health,
                changedBy,
                changedAt,
                shown);
    }
}
