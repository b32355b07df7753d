package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.StoryAbsorbed;
import watchkeeper.contracts.StoryMessage.StoryMerged;

/** Makes one story of two: by order of a person, or because a post is as much a part of both. */
final class Merging {
    private final Memory memory;
    private final Telling telling;

    Merging(Memory memory, Telling telling) {
        this.memory = memory;
        this.telling = telling;
    }

    /** What is told of the story that ends and of the one that goes on. */
    record Merged(Told ended, Told goesOn) {}

    /** @param by a person's id; null where likeness alone decided */
    Merged merge(Story story, Story into, @Nullable String by, String reason, Instant now) {
        for (Post post : memory.posts(story)) {
            memory.keep(story.watchlist(), post.movedTo(into.id()));
        }
        memory.wordings(story.id()).forEach(known -> memory.addWording(into.id(), known.words()));
        long move = memory.nextMove(story.watchlist());
        Told ended = telling.tell(
                story.with(draft -> draft.mergedInto = into.id()),
                List.of(new StoryMerged(story.id(), into.id(), move, by, reason)),
                now);
        List<StoryMessage> messages = new ArrayList<>();
        messages.add(new StoryAbsorbed(into.id(), story.id(), by, reason));
        Story grown = telling.weigh(into.with(draft -> draft.absorb(story)), messages);
        return new Merged(ended, telling.tell(grown, messages, now));
    }

    /**
     * What a new post shows to be one becomes one; what people dismissed or took apart stays so. The story goes on of
     * which a level was suggested, or the older one: what is owed for it is owed from then on.
     *
     * @return the story that goes on; the given one where nothing was merged
     */
    Story unite(Story joined, Grouping.Found found, String title, Instant now, List<Told> told) {
        if (found.also().isEmpty()) {
            return joined;
        }
        Story all = Objects.requireNonNull(memory.story(joined.id()));
        for (Place place : found.also()) {
            Story other = memory.story(place.storyId());
            if (other != null && mayMerge(all) && mayMerge(other)) {
                boolean goesOn = goesOnBefore(all, other);
                Story into = goesOn ? all : other;
                Merged merged = merge(goesOn ? other : all, into, null, Why.both(title, place), now);
                told.add(merged.ended());
                told.add(merged.goesOn());
                all = Objects.requireNonNull(memory.story(into.id()));
            }
        }
        return all;
    }

    private static boolean mayMerge(Story story) {
        return !story.isMerged() && !story.dismissed() && story.takenApartAt() == null;
    }

    private static boolean goesOnBefore(Story one, Story other) {
        if ((one.suggested() == null) != (other.suggested() == null)) {
            return one.suggested() != null;
        }
        return one.firstObservedAt().isBefore(other.firstObservedAt());
    }
}
