package watchkeeper.contracts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What monitoring says of a feed 信源, keyed and sequenced by feed: its id where we poll it, its platform where it sends. */
public sealed interface FeedMessage {
    String feed();

    /**
     * Nothing came for longer than the feed's own rhythm explains.
     *
     * @param lastAt when something last came, in product time
     * @param expectedWithin how long after that its rhythm let expect the next
     * @param fault what the last fetch met, for a feed that we poll; null when it only has nothing new
     */
    record FeedFellSilent(
            String feed,
            Instant lastAt,
            Duration expectedWithin,
            @Nullable String fault) implements FeedMessage {}

    /** @param silentSince the {@code lastAt} of the silence that ends */
    record FeedSpokeAgain(String feed, Instant at, Instant silentSince) implements FeedMessage {}
}
