package watchkeeper.monitoring.storylist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A detection of a story, and why it belongs there. */
public record StoryMember(
        long sequence,
        String item,
        Instant observedAt,
        String title,
        String platform,
        String mediaClass,
        @Nullable String url,
        @Nullable Long hot,
        @Nullable Long readCount,
        String why) {}
