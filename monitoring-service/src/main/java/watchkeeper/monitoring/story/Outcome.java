package watchkeeper.monitoring.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a command. A refusal says why in both languages.
 *
 * @param other the story that a split made or a merge led to
 * @param at product time
 */
public record Outcome(
        String commandId,
        String storyId,
        boolean done,
        @Nullable String other,
        @Nullable String zh,
        @Nullable String en,
        Instant at) {
    /** Where the topology puts them, keyed by story. */
    public static final String TOPIC = "watchkeeper.story-outcomes";
}
