package watchkeeper.monitoring.story;

import java.util.Objects;

/** A person says that a story is the same matter as another of its watch-list, and goes on as that. */
public record Merge(String storyId, String into, String watchlist, String by, String reason, String commandId)
        implements StoryCommand {
    public Merge {
        Objects.requireNonNull(storyId, "storyId");
        Objects.requireNonNull(into, "into");
        Objects.requireNonNull(watchlist, "watchlist");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(commandId, "commandId");
    }
}
