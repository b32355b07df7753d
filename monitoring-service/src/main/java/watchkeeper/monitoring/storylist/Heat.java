package watchkeeper.monitoring.storylist;

import java.time.Instant;
import watchkeeper.contracts.StoryMessage.DetectionJoined;

/**
 * One hour of a story's heat curve.
 *
 * @param hour its beginning
 * @param reads sum of the readers that the platforms counted for what was observed in this hour
 */
record Heat(Instant hour, long observations, long maxHot, long reads) {
    static Heat none(Instant hour) {
        return new Heat(hour, 0, 0, 0);
    }

    Heat plus(DetectionJoined joined) {
        long hot = joined.hot() == null ? 0 : joined.hot();
        long read = joined.readCount() == null ? 0 : joined.readCount();
        return new Heat(hour, observations + 1, Math.max(maxHot, hot), reads + read);
    }
}
