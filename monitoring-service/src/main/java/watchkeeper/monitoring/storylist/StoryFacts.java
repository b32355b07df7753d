package watchkeeper.monitoring.storylist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.StoryMessage.StorySpiked;

/**
 * What was said of a story besides its members.
 *
 * @param spike the last one that was said
 * @param splitFrom the story that somebody split it from
 */
record StoryFacts(
        String id,
        String watchlist,
        String title,
        String firstPlatform,
        MediaClass firstClass,
        State state,
        @Nullable Suggested suggested,
        @Nullable Dismissed dismissed,
        @Nullable Merged merged,
        @Nullable Spike spike,
        @Nullable String splitFrom) {
    enum State {
        OPEN,
        DISMISSED,
        MERGED
    }

    record Dismissed(String by, String reason, Instant at) {}

    record Merged(String into, @Nullable String by, String reason, Instant at) {}

    /** @param hour its beginning, as observed */
    record Spike(Instant hour, long count, double expected, double threshold, boolean provisional) {
        static Spike of(StorySpiked said) {
            return new Spike(said.at(), said.count(), said.expected(), said.threshold(), said.provisional());
        }
    }

    static StoryFacts of(StoryOpened opened) {
        return new StoryFacts(
                opened.storyId(),
                opened.watchlist(),
                opened.title(),
                opened.firstPlatform(),
                opened.firstClass(),
                State.OPEN,
                null,
                null,
                null,
                null,
                opened.splitFrom());
    }

    /** What is suggested after a dismissal is graver than what was dismissed: the story is open again. */
    StoryFacts with(Suggested suggestion) {
        return with(State.OPEN, suggestion, dismissed, merged, spike);
    }

    StoryFacts with(Dismissed dismissal) {
        return with(State.DISMISSED, suggested, dismissal, merged, spike);
    }

    StoryFacts with(Merged end) {
        return with(State.MERGED, suggested, dismissed, end, spike);
    }

    StoryFacts with(Spike said) {
        return with(state, suggested, dismissed, merged, said);
    }

    private StoryFacts with(
            State stands,
            @Nullable Suggested suggestion,
            @Nullable Dismissed dismissal,
            @Nullable Merged end,
            @Nullable Spike said) {
        return new StoryFacts(
                id, watchlist, title, firstPlatform, firstClass, stands, suggestion, dismissal, end, said, splitFrom);
    }
}
