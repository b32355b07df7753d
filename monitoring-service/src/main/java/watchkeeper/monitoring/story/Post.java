package watchkeeper.monitoring.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.MediaClass;

/**
 * What is remembered of an item within a watch-list: which story it belongs to, and what has to go along when it is moved.
 *
 * @param title as first seen
 * @param firstReads readers that the platform counted when the story first saw it
 * @param reads the most it counted so far
 * @param voice short hash of its author
 * @param touchedAt product time of the last detection
 */
public record Post(
        String item,
        String storyId,
        Instant first,
        Instant last,
        long observations,
        String title,
        String platform,
        MediaClass mediaClass,
        long firstReads,
        long reads,
        @Nullable String voice,
        Instant touchedAt) {
    private static final int VOICE = 16;

    static Post first(String storyId, Detection seen, long readsBefore, Instant now) {
        long reads = reads(seen);
        return new Post(
                seen.item(),
                storyId,
                seen.observedAt(),
                seen.observedAt(),
                1,
                seen.title(),
                seen.platform(),
                seen.mediaClass(),
                readsBefore > 0 ? readsBefore : reads,
                Math.max(readsBefore, reads),
                voice(seen),
                now);
    }

    Post again(Detection seen, Instant now) {
        Instant at = seen.observedAt();
        return new Post(
                item,
                storyId,
                at.isBefore(first) ? at : first,
                at.isAfter(last) ? at : last,
                observations + 1,
                title,
                platform,
                mediaClass,
                firstReads == 0 ? reads(seen) : firstReads,
                Math.max(reads, reads(seen)),
                voice,
                now);
    }

    Post movedTo(String story) {
        return new Post(
                item,
                story,
                first,
                last,
                observations,
                title,
                platform,
                mediaClass,
                firstReads,
                reads,
                voice,
                touchedAt);
    }

    long growth() {
        return reads - firstReads;
    }

    private static long reads(Detection seen) {
        return seen.readCount() == null ? 0 : seen.readCount();
    }

    private static @Nullable String voice(Detection seen) {
        String hash = seen.authorHash();
        return hash == null || hash.length() <= VOICE ? hash : hash.substring(0, VOICE);
    }
}
