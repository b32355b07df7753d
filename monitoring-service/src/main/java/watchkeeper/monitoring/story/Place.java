package watchkeeper.monitoring.story;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The story that a detection belongs to, and why.
 *
 * @param distance in observed time, from what the story has
 * @param score how alike it is to {@code like}, and how near in time; null where nothing is compared
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

    double alike() {
        return score == null ? 0 : score;
    }

    boolean wakes() {
        return distance.compareTo(Span.SLEEP) > 0;
    }
}
