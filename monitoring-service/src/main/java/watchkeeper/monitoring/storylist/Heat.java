package watchkeeper.monitoring.storylist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One hour of a story's heat curve.
 *
 * @param hour its beginning
 * @param items different posts
 * @param reads sum of the readers that the platforms counted for what was observed in this hour
 * @param growth readers more since each item was seen before
 * @param expected what the watch-list has in such an hour, in observations; null where it was not said
 */
public record Heat(
        Instant hour,
        long observations,
        long items,
        long maxHot,
        long reads,
        long growth,
        @Nullable Double expected) {}
