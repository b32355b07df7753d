package watchkeeper.monitoring.storylist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A detection of a story, and why it belongs there.
 *
 * @param place its place among all memberships; the cursor of the pages
 * @param toldOf the story that it was told of, before somebody split or merged
 */
public record StoryMember(
        long place,
        String toldOf,
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
