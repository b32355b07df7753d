package watchkeeper.monitoring.storylist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Highlight;

/**
 * A detection of a story, and why it belongs there.
 *
 * @param place its place among all memberships; the cursor of the pages
 * @param toldOf the story that it was told of, before somebody split or merged
 * @param highlights where the terms of the query stand in title and text
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
        String why,
        List<Highlight> highlights) {}
