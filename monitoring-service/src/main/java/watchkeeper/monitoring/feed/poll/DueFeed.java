package watchkeeper.monitoring.feed.poll;

import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.feed.Feed;

/** A feed whose poll has come, with what its server said of the document that we have. */
record DueFeed(
        Feed feed,
        int failures,
        @Nullable String etag,
        @Nullable String lastModified) {}
