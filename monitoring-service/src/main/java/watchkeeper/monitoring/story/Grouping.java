package watchkeeper.monitoring.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.story.Memory.Known;
import watchkeeper.monitoring.story.Place.Ground;
import watchkeeper.monitoring.watchlist.Subjects;

/**
 * Which story of its watch-list a detection belongs to: that of its item, or one that was observed within a day and is
 * alike (or any, where the watch-list has one subject). One that sleeps is woken by its item or by what is much alike,
 * within a week.
 */
final class Grouping {
    /** Tuned with {@link #NEAR} on the titles of 2026-08-17 and 2026-08-18 and on two made-up fields (GroupingTest). */
    static final double ALIKE = 0.31;

    static final double MUCH_ALIKE = 0.50;

    /** What being observed at the same time adds to how alike two posts are. */
    private static final double NEAR = 0.10;

    /** After so long it adds about a third of that. */
    private static final Duration NEARNESS = Duration.ofHours(8);

    private static final int MOST_COMPARED = 500;

    private static final Comparator<Place> NEXT = Comparator.comparingDouble(Place::alike)
            .thenComparing(Comparator.comparing(Place::distance).reversed());

    private final Memory memory;

    Grouping(Memory memory) {
        this.memory = memory;
    }

    /**
     * @param also others that it is as much a part of: they are one story
     * @param maybe whether it would belong to a story, if only that had been observed in between
     */
    record Found(@Nullable Place place, List<Place> also, boolean maybe) {}

    Found find(Match match) {
        Instant at = match.detection().observedAt();
        List<Span> spans = memory.spans(match.watchlist());
        Post post = memory.post(match.watchlist(), match.detection().item());
        return spans.stream()
                .filter(span -> post != null && span.storyId().equals(post.storyId()))
                .filter(span -> isWithin(span.distance(at), Span.WAKES_WITHIN))
                .findFirst()
                .map(span -> new Place(span.storyId(), Ground.SAME_ITEM, span.distance(at), null, null))
                .map(own -> new Found(own, List.of(), false))
                .orElseGet(() -> compare(match, nearest(spans, at), at));
    }

    private Found compare(Match match, List<Span> spans, Instant at) {
        boolean one = match.subjects() == Subjects.ONE;
        if (one && spans.size() == 1 && isAwake(spans.getFirst(), at)) {
            return new Found(theOnly(spans.getFirst(), at), List.of(), true);
        }
        Wording wording = Wording.of(Words.of(match));
        List<Place> places =
                spans.stream().map(span -> compared(span, at, one, wording)).toList();
        List<Place> holding =
                places.stream().filter(Grouping::holds).sorted(NEXT.reversed()).toList();
        List<Place> also = holding.stream()
                .skip(1)
                .filter(place -> place.ground() == Ground.ALIKE && !place.wakes())
                .toList();
        boolean maybe = places.stream().anyMatch(place -> one || place.alike() >= ALIKE);
        return new Found(holding.isEmpty() ? null : holding.getFirst(), also, maybe);
    }

    /** All but always. However many matters one list has, a post is compared with so many. */
    private static List<Span> nearest(List<Span> spans, Instant at) {
        return spans.size() <= MOST_COMPARED
                ? spans
                : spans.stream()
                        .sorted(Comparator.comparing(span -> span.distance(at)))
                        .limit(MOST_COMPARED)
                        .toList();
    }

    private static Place theOnly(Span span, Instant at) {
        return new Place(span.storyId(), Ground.ONE_SUBJECT, span.distance(at), null, null);
    }

    private Place compared(Span span, Instant at, boolean one, Wording wording) {
        double most = 0;
        String like = null;
        for (Known known : memory.wordings(span.storyId())) {
            double likeness = wording.likeness(known.wording());
            if (likeness > most) {
                most = likeness;
                like = known.words().title();
            }
        }
        Duration distance = span.distance(at);
        double near = NEAR * Math.exp(-(double) distance.toMillis() / NEARNESS.toMillis());
        Ground ground = one && isAwake(span, at) ? Ground.ONE_SUBJECT : Ground.ALIKE;
        return new Place(span.storyId(), ground, distance, like == null ? 0 : Math.min(1, most + near), like);
    }

    private static boolean holds(Place place) {
        double needed = place.wakes() ? MUCH_ALIKE : ALIKE;
        return place.ground() == Ground.ONE_SUBJECT
                || (place.alike() >= needed && isWithin(place.distance(), Span.WAKES_WITHIN));
    }

    private static boolean isAwake(Span span, Instant at) {
        return isWithin(span.distance(at), Span.SLEEP);
    }

    private static boolean isWithin(Duration distance, Duration most) {
        return distance.compareTo(most) <= 0;
    }
}
