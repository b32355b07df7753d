package watchkeeper.monitoring.feed;

import java.time.Instant;

/** A feed with its health and with who registered or changed it last (product time). */
public record RegisteredFeed(Feed feed, FeedHealth health, String changedBy, Instant changedAt) {}
