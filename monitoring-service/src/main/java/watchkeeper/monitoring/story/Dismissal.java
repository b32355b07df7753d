package watchkeeper.monitoring.story;

import java.util.Objects;

/** A person says that a story is none of the agency's business; travels on the watch-list's partition. */
public record Dismissal(String storyId, String watchlist, String by, String reason) {
    public Dismissal {
        Objects.requireNonNull(storyId, "storyId");
        Objects.requireNonNull(watchlist, "watchlist");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(reason, "reason");
    }
}
