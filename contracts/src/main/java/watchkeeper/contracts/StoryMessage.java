package watchkeeper.contracts;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What monitoring says of a story 舆情话题, keyed and sequenced by story. */
public sealed interface StoryMessage {
    String storyId();

    record StoryOpened(String storyId, String watchlist, String title, String firstPlatform, MediaClass firstClass)
            implements StoryMessage {}

    /**
     * A detection belongs to the story.
     *
     * @param why what matched, for people: the watch-list's query and the wording it was grouped by
     */
    record DetectionJoined(
            String storyId,
            String item,
            Instant observedAt,
            String title,
            String platform,
            MediaClass mediaClass,
            @Nullable String url,
            @Nullable Long hot,
            @Nullable Long readCount,
            String why)
            implements StoryMessage {}

    /**
     * The plan's criteria suggest a level, for the first time or a graver one. People decide.
     *
     * @param clause of the criterion
     * @param figures what the criterion was weighed on, for example {@code observations: 12}
     */
    record LevelSuggested(String storyId, String title, Level level, String clause, Map<String, Object> figures)
            implements StoryMessage {}

    record StoryDismissed(String storyId, String by, String reason) implements StoryMessage {}
}
