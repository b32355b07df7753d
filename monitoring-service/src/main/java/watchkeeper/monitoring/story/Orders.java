package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.StoryDismissed;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.StoryMessage.StorySplit;

/** Carries out what people order of stories, each command once, and says what became of it. */
final class Orders {
    private final Memory memory;
    private final Telling telling;
    private final Merging merging;

    Orders(Memory memory, Telling telling, Merging merging) {
        this.memory = memory;
        this.telling = telling;
        this.merging = merging;
    }

    Decided carryOut(StoryCommand command, Instant now) {
        String id = command.commandId();
        if (id != null && !memory.isFirst(id, now)) {
            return new Decided(List.of(), null);
        }
        Story story = memory.story(command.storyId());
        if (story == null || !story.watchlist().equals(command.watchlist())) {
            return refused(command, now, "系统已不再记得这个话题", "the story is not remembered any more");
        }
        if (story.isMerged()) {
            return refused(command, now, "该话题已并入 " + story.mergedInto(), "merged into " + story.mergedInto());
        }
        if (story.dismissed()) {
            return refused(command, now, "该话题已经排除", "the story is dismissed already");
        }
        return switch (command) {
            case Dismissal dismissal -> dismiss(story, dismissal, now);
            case Merge merge -> merge(story, merge, now);
            case Split split -> split(story, split, now);
        };
    }

    private Decided dismiss(Story story, Dismissal order, Instant now) {
        List<StoryMessage> messages = List.of(new StoryDismissed(story.id(), order.by(), order.reason()));
        return done(order, now, null, telling.tell(story.with(draft -> draft.dismissed = true), messages, now));
    }

    private Decided merge(Story story, Merge order, Instant now) {
        Story into = memory.story(order.into());
        if (into == null || into.id().equals(story.id()) || into.isMerged() || into.dismissed()) {
            return refused(order, now, "只能并入一个仍在进行的其他话题", "it can only be merged into another story that goes on");
        }
        if (!into.watchlist().equals(story.watchlist())) {
            return refused(order, now, "只能并入同一方案的话题", "only stories of one watch-list can be merged");
        }
        Merging.Merged merged = merging.merge(story, into, order.by(), order.reason(), now);
        return done(order, now, into.id(), merged.ended(), merged.goesOn());
    }

    private Decided split(Story story, Split order, Instant now) {
        Set<String> wanted = new HashSet<>(order.items());
        List<Post> all = memory.posts(story);
        List<Post> moved =
                all.stream().filter(post -> wanted.contains(post.item())).toList();
        List<Post> remaining =
                all.stream().filter(post -> !wanted.contains(post.item())).toList();
        if (moved.isEmpty() || moved.size() < wanted.size()) {
            return refused(order, now, "所列条目不都属于这个话题", "not all of these items belong to the story");
        }
        if (remaining.isEmpty()) {
            return refused(order, now, "原话题至少要留下一条", "at least one item must stay in the story");
        }
        Post first = moved.stream().min(Comparator.comparing(Post::first)).orElseThrow();
        String id = "story-" + Fingerprint.hex(8, story.watchlist(), order.commandId());
        Story opened = Story.split(id, story, first, now).with(draft -> {
            draft.take(moved);
            draft.takenApartAt = now;
        });
        moved.forEach(post -> {
            memory.keep(story.watchlist(), post.movedTo(id));
            memory.addWording(id, wordsOf(post, story));
        });
        long move = memory.nextMove(story.watchlist());
        Told left = telling.tell(
                story.with(draft -> {
                    draft.give(moved, remaining);
                    draft.takenApartAt = now;
                }),
                List.of(new StorySplit(story.id(), id, order.items(), move, order.by(), order.reason())),
                now);
        List<StoryMessage> messages = new ArrayList<>();
        messages.add(new StoryOpened(
                id, story.watchlist(), first.title(), first.platform(), first.mediaClass(), story.id()));
        Story weighed = telling.weigh(opened, messages);
        return done(order, now, id, left, telling.tell(weighed, messages, now));
    }

    private Words wordsOf(Post post, Story story) {
        return memory.wordings(story.id()).stream()
                .map(Memory.Known::words)
                .filter(words -> words.title().equals(post.title()))
                .findFirst()
                .orElseGet(() -> Words.of(post.title()));
    }

    private static Decided done(StoryCommand command, Instant now, @Nullable String other, Told... told) {
        String id = command.commandId();
        Outcome outcome = id == null ? null : new Outcome(id, command.storyId(), true, other, null, null, now);
        return new Decided(List.of(told), outcome);
    }

    private static Decided refused(StoryCommand command, Instant now, String zh, String en) {
        String id = command.commandId();
        Outcome outcome = id == null ? null : new Outcome(id, command.storyId(), false, null, zh, en, now);
        return new Decided(List.of(), outcome);
    }
}
