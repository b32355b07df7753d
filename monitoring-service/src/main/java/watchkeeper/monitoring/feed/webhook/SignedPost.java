package watchkeeper.monitoring.feed.webhook;

import org.jspecify.annotations.Nullable;

/**
 * The headers of Standard Webhooks.
 *
 * @param id {@code webhook-id}
 * @param timestamp {@code webhook-timestamp}, seconds since 1970
 * @param signatures {@code webhook-signature}
 */
public record SignedPost(
        @Nullable String id,
        @Nullable String timestamp,
        @Nullable String signatures) {}
