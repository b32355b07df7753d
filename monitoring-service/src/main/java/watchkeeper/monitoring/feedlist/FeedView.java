package watchkeeper.monitoring.feedlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.MediaClass;
import watchkeeper.monitoring.feed.Feed;
import watchkeeper.monitoring.feed.FeedHealth;
import watchkeeper.monitoring.feed.FeedKind;
import watchkeeper.monitoring.feed.RegisteredFeed;
import watchkeeper.monitoring.silence.Pulse;

/**
 * A feed as people see it, registered or only heard.
 *
 * @param kind null when nobody registered it; then its id is its platform
 * @param secret only in the answer to the request that had it made
 */
public record FeedView(
        String id,
        String name,
        @Nullable FeedKind kind,
        boolean registered,
        @Nullable String url,
        @Nullable Duration interval,
        String platform,
        @Nullable MediaClass mediaClass,
        @Nullable Duration silentAfter,
        @Nullable Duration maxAge,
        @Nullable FeedHealth health,
        SilenceView silence,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {
    /** A source that sends without being registered: known by its platform. */
    static FeedView unregistered(Pulse pulse) {
        String platform = pulse.source();
        return new FeedView(
                platform,
                platform,
                null,
                false,
                null,
                null,
                platform,
                null,
                null,
                null,
                null,
                SilenceView.of(pulse),
                null,
                null,
                null);
    }

    static FeedView of(RegisteredFeed registered, @Nullable Pulse pulse) {
        Feed feed = registered.feed();
        return new FeedView(
                feed.id(),
                feed.name(),
                feed.kind(),
                true,
                feed.url() == null ? null : feed.url().toString(),
                feed.interval(),
                feed.platform(),
                feed.mediaClass(),
                feed.rules().silentAfter(),
                feed.rules().maxAge(),
                registered.health(),
                SilenceView.of(pulse),
                registered.changedBy(),
                registered.changedAt(),
                null);
    }

    public FeedView withSecret(@Nullable String shown) {
        return new FeedView(
                id,
                name,
                kind,
                registered,
                url,
                interval,
                platform,
                mediaClass,
                silentAfter,
                maxAge,
                health,
                silence,
                changedBy,
                changedAt,
                shown);
    }
}
