package watchkeeper.monitoring.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The story that a detection belongs to, and why.
 *
 * @param distance in observed time, from what the story has
 * @param score how alike it is to {@code like}; null for a known item, which is not compared
 */
record Place(
        String storyId,
        Ground ground,
        Duration distance,
        @Nullable Double score,
        @Nullable String like) {
    enum Ground {
        SAME_ITEM,
        ONE_SUBJECT,
        ALIKE
    }

    boolean wakes() {
        return distance.compareTo(Span.SLEEP) > 0;
    }
}
