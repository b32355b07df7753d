package watchkeeper.monitoring.story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.StoryMessage.StorySpiked;
import watchkeeper.monitoring.story.Baseline.Expected;

/** Decides what is told of the stories of a partition. */
public final class Storyteller {
    /** Parked matches taken in one go, or the transaction around them would grow too old. */
    static final int MOST_AT_ONCE = 200;

    private static final Duration LEAST = Duration.ofMillis(1);

    private final Memory memory;
    private final Criteria criteria;
    private final Grouping grouping;
    private final Pace pace;
    private final Telling telling;
    private final Merging merging;
    private final Orders orders;

    public Storyteller(Memory memory, Criteria criteria) {
        this.memory = memory;
        this.criteria = criteria;
        this.grouping = new Grouping(memory);
        this.pace = new Pace(memory);
        this.telling = new Telling(memory, criteria);
        this.merging = new Merging(memory, telling);
        this.orders = new Orders(memory, telling, merging);
    }

    /**
     * The intake is read from several partitions at once, so observations come in any order. One that would belong to a
     * story if that had been observed in between is parked: what comes next may close the gap.
     */
    public List<Told> detect(Match match, Instant now) {
        if (!memory.isNew(match, now)) {
            return List.of();
        }
        Grouping.Found found = grouping.find(match);
        if (found.place() == null && found.maybe()) {
            memory.park(match);
            return List.of();
        }
        List<Told> told = new ArrayList<>();
        Deque<Window> open = new ArrayDeque<>(take(match, found, now, told));
        while (!open.isEmpty() && told.size() < MOST_AT_ONCE) {
            Window window = open.pop();
            for (Match waiting : memory.parked(match.watchlist(), window.from(), window.to(), MOST_AT_ONCE)) {
                Grouping.Found nowFound = grouping.find(waiting);
                if (nowFound.place() != null) {
                    memory.unpark(waiting);
                    open.addAll(take(waiting, nowFound, now, told));
                }
            }
        }
        return told;
    }

    /**
     * Nothing more is to come: what is still parked joins what has come since, or begins stories of its own, in the order
     * of observation; then it is known what spiked.
     */
    public List<Told> release(Instant now) {
        List<Told> told = new ArrayList<>();
        for (Optional<Match> first = memory.firstParked();
                first.isPresent() && told.size() < MOST_AT_ONCE;
                first = memory.firstParked()) {
            memory.unpark(first.get());
            take(first.get(), grouping.find(first.get()), now, told);
        }
        memory.suspects(MOST_AT_ONCE - told.size()).forEach(suspect -> decide(suspect, now, told));
        return told;
    }

    private void decide(Suspect suspect, Instant now, List<Told> told) {
        memory.decided(suspect);
        Story story = memory.story(suspect.storyId());
        StorySpiked spiked =
                story == null || story.isMerged() ? null : pace.spike(story, suspect.hour(), criteria.zone());
        if (story != null && spiked != null) {
            told.add(telling.tell(story.with(draft -> draft.spikedAt = spiked.at()), List.of(spiked), now));
        }
    }

    /** Whether anything waits for what else is to come. */
    public boolean isWaiting() {
        return memory.firstParked().isPresent() || !memory.suspects(1).isEmpty();
    }

    /** The hour of an observation, in hours since 1970. */
    public static long hour(Instant observedAt) {
        return Baseline.hour(observedAt);
    }

    /** The number of a source among the few that are told apart. */
    public static int source(String name) {
        return Listening.number(name);
    }

    /** Something came in of this hour from this source, of whatever watch-list or none. */
    public void heard(long hour, int source) {
        memory.heard(hour, Listening.mark(source));
    }

    public Decided carryOut(StoryCommand command, Instant now) {
        return orders.carryOut(command, now);
    }

    /** Weighs a story again, because the criteria may be others, or were not there yet when it was last weighed. */
    public Optional<Told> weighAgain(Story story, Instant now) {
        List<StoryMessage> messages = new ArrayList<>();
        Story weighed = telling.weigh(story, messages);
        if (messages.isEmpty()) {
            if (!weighed.equals(story)) {
                memory.keep(weighed);
            }
            return Optional.empty();
        }
        return Optional.of(telling.tell(weighed, messages, now));
    }

    /** A time in which parked matches may now belong to a story that has just grown. */
    private record Window(Instant from, Instant to) {}

    private List<Window> take(Match match, Grouping.Found found, Instant now, List<Told> told) {
        Detection detection = match.detection();
        Place place = found.place();
        Story known = place == null ? null : memory.story(place.storyId());
        List<StoryMessage> messages = new ArrayList<>();
        Story story = known;
        if (story == null) {
            story = Story.opened(newId(match, now), match, now);
            messages.add(new StoryOpened(
                    story.id(),
                    match.watchlist(),
                    detection.title(),
                    detection.platform(),
                    detection.mediaClass(),
                    null));
        }
        Story joined = join(story, match, known == null ? null : place, now, messages);
        told.add(telling.tell(telling.weigh(joined, messages), messages, now));
        Story united = merging.unite(joined, found, detection.title(), now, told);
        return known == null || !united.equals(joined)
                ? List.of(around(united.span()))
                : newlyCovered(known.span(), joined.span());
    }

    private Story join(Story story, Match match, @Nullable Place place, Instant now, List<StoryMessage> messages) {
        Detection seen = match.detection();
        Post known = memory.post(match.watchlist(), seen.item());
        @Nullable Post before = known != null && known.storyId().equals(story.id()) ? known : null;
        Post after = before == null
                ? Post.first(story.id(), seen, memory.reads(story.id(), seen.item()), now)
                : before.again(seen, now);
        memory.keep(match.watchlist(), after);
        if (before == null) {
            memory.addWording(story.id(), Words.of(match));
        }
        Expected expected = pace.count(story, seen.observedAt(), criteria.zone(), now);
        long growth = before == null ? 0 : after.reads() - before.reads();
        messages.add(joined(story, match, place, seen.readCount() == null ? null : growth, expected));
        return story.with(draft -> draft.join(seen, before, after));
    }

    private static DetectionJoined joined(
            Story story, Match match, @Nullable Place place, @Nullable Long growth, Expected expected) {
        Detection seen = match.detection();
        return new DetectionJoined(
                story.id(),
                seen.item(),
                seen.observedAt(),
                seen.title(),
                seen.platform(),
                seen.mediaClass(),
                seen.url(),
                seen.hot(),
                seen.readCount(),
                growth,
                expected.count(),
                Why.of(match, place),
                place == null ? null : place.score(),
                place == null ? null : place.like(),
                match.highlights(),
                place != null && place.wakes());
    }

    private static Window around(Span span) {
        return new Window(span.first().minus(Span.WAKES_WITHIN), span.last().plus(Span.WAKES_WITHIN));
    }

    private static List<Window> newlyCovered(Span before, Span after) {
        List<Window> covered = new ArrayList<>();
        if (after.last().isAfter(before.last())) {
            covered.add(new Window(
                    before.last().plus(Span.SLEEP).plus(LEAST), after.last().plus(Span.WAKES_WITHIN)));
        }
        if (after.first().isBefore(before.first())) {
            covered.add(new Window(
                    after.first().minus(Span.WAKES_WITHIN),
                    before.first().minus(Span.SLEEP).minus(LEAST)));
        }
        return covered;
    }

    /** Made of the time, too: a file that is replayed after its stories were forgotten begins others. */
    private static String newId(Match match, Instant now) {
        Detection first = match.detection();
        return "story-"
                + Fingerprint.hex(
                        8, match.watchlist(), first.item(), first.observedAt().toString(), now.toString());
    }
}
