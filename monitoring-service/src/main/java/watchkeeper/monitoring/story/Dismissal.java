package watchkeeper.monitoring.story;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A person says that a story is none of the agency's business. */
public record Dismissal(
        String storyId,
        String watchlist,
        String by,
        String reason,
        @Nullable String commandId) implements StoryCommand {
    public Dismissal {
        Objects.requireNonNull(storyId, "storyId");
        Objects.requireNonNull(watchlist, "watchlist");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
