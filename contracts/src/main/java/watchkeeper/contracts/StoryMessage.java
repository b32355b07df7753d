package watchkeeper.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What monitoring says of a story 舆情话题, keyed and sequenced by story. */
public sealed interface StoryMessage {
    String storyId();

    /** @param splitFrom the story that somebody split it from by hand */
    record StoryOpened(
            String storyId,
            String watchlist,
            String title,
            String firstPlatform,
            MediaClass firstClass,
            @Nullable String splitFrom)
            implements StoryMessage {}

    /**
     * A detection belongs to the story.
     *
     * @param growth how many readers more than the platform had counted when the story last saw the item; 0 at first
     *     sight, because its figure is a running total that began before the story
     * @param expected what the watch-list has in such an hour, in observations; null where nobody counted yet
     * @param why what matched, for people: the watch-list's query and the wording it was grouped by
     * @param score how alike it is to {@code likeWording}, 0 to 1; null where nothing was compared
     * @param likeWording the wording of the story that it resembles most
     * @param woke whether the story had been asleep
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
            @Nullable Long growth,
            @Nullable Double expected,
            String why,
            @Nullable Double score,
            @Nullable String likeWording,
            List<Highlight> highlights,
            boolean woke)
            implements StoryMessage {
        public DetectionJoined {
            highlights = highlights == null ? List.of() : List.copyOf(highlights);
        }
    }

    /**
     * The plan's criteria suggest a level, for the first time or a graver one. People decide.
     *
     * @param clause of the criterion
     * @param figures what the criterion was weighed on, for example {@code observations: 12}
     */
    record LevelSuggested(String storyId, String title, Level level, String clause, Map<String, Object> figures)
            implements StoryMessage {}

    record StoryDismissed(String storyId, String by, String reason) implements StoryMessage {}

    /**
     * Somebody says that some of it is another story. What the story was told of these items before this message is the
     * other's from now on, and so is what comes of them.
     *
     * @param move 1, 2, 3 … within the watch-list: moves arrive on several partitions, and hold in this order
     */
    record StorySplit(String storyId, String into, List<String> items, long move, String by, String reason)
            implements StoryMessage {
        public StorySplit {
            items = List.copyOf(items);
        }
    }

    /**
     * The story ends in another: all that it was told is the other's from now on. By hand, or by a wording that is
     * equally much of both.
     *
     * @param move as in {@link StorySplit}
     * @param by a person's id; null where likeness alone decided
     */
    record StoryMerged(
            String storyId,
            String into,
            long move,
            @Nullable String by,
            String reason) implements StoryMessage {}

    /** The survivor's side of {@link StoryMerged}. */
    record StoryAbsorbed(
            String storyId, String from, @Nullable String by, String reason) implements StoryMessage {}

    /**
     * The story is observed far more often than its watch-list is at this hour of the week. Said once, and again only after
     * three hours below half the threshold.
     *
     * @param at beginning of the hour, as observed
     * @param count observations of the story in that hour
     * @param expected what the watch-list has in such an hour
     * @param threshold the least count that is a spike
     * @param provisional whether too little was seen yet to know the watch-list's week
     */
    record StorySpiked(
            String storyId,
            String title,
            Instant at,
            long count,
            double expected,
            double threshold,
            boolean provisional)
            implements StoryMessage {}
}
