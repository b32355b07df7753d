package watchkeeper.monitoring.story;

import java.util.List;
import java.util.Objects;

/** A person says that some posts of a story are another matter. */
public record Split(String storyId, String watchlist, List<String> items, String by, String reason, String commandId)
        implements StoryCommand {
    public Split {
        Objects.requireNonNull(storyId, "storyId");
        Objects.requireNonNull(watchlist, "watchlist");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(commandId, "commandId");
        items = items.stream().distinct().toList();
    }
}
