package watchkeeper.monitoring.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.story.Memory.Known;
import watchkeeper.monitoring.story.Place.Ground;
import watchkeeper.monitoring.watchlist.Subjects;

/**
 * Which story of its watch-list a detection belongs to: that of its item, or one that was observed within a day and is
 * worded alike (or any, where the watch-list has one subject). One that sleeps is woken by its item or by what is much
 * alike, within a week.
 */
final class Grouping {
    /** Tuned on the titles of 2026-08-17 and 2026-08-18 (GroupingTest); on the scale of {@link Wording#likeness}. */
    static final double ALIKE = 0.20;

    static final double MUCH_ALIKE = 0.50;

    private final Memory memory;

    Grouping(Memory memory) {
        this.memory = memory;
    }

    /** @param maybe whether it would belong to a story, if only that had been observed in between */
    record Found(@Nullable Place place, boolean maybe) {}

    Found find(Match match) {
        Instant at = match.detection().observedAt();
        List<Span> spans = memory.spans(match.watchlist());
        Post post = memory.post(match.watchlist(), match.detection().item());
        Optional<Span> own = spans.stream()
                .filter(span -> post != null && span.storyId().equals(post.storyId()))
                .findFirst();
        if (own.isPresent() && isWithin(own.get().distance(at), Span.WAKES_WITHIN)) {
            Span span = own.get();
            return new Found(new Place(span.storyId(), Ground.SAME_ITEM, span.distance(at), null, null), false);
        }
        boolean one = match.subjects() == Subjects.ONE;
        Wording wording = Wording.of(Wording.comparable(match.detection()));
        List<Place> places =
                spans.stream().map(span -> compared(span, at, one, wording)).toList();
        Optional<Place> best = places.stream()
                .filter(Grouping::holds)
                .max(Comparator.comparingDouble(Grouping::score)
                        .thenComparing(Comparator.comparing(Place::distance).reversed()));
        boolean maybe = places.stream().anyMatch(place -> one || score(place) >= ALIKE);
        return new Found(best.orElse(null), maybe);
    }

    private Place compared(Span span, Instant at, boolean one, Wording wording) {
        Story story = memory.story(span.storyId());
        double most = 0;
        String like = null;
        for (Known known : story == null ? List.<Known>of() : memory.wordings(story)) {
            double score = wording.likeness(known.wording());
            if (score > most) {
                most = score;
                like = known.text();
            }
        }
        Duration distance = span.distance(at);
        boolean awake = isWithin(distance, Span.SLEEP);
        return new Place(span.storyId(), one && awake ? Ground.ONE_SUBJECT : Ground.ALIKE, distance, most, like);
    }

    private static boolean holds(Place place) {
        double needed = place.wakes() ? MUCH_ALIKE : ALIKE;
        return place.ground() == Ground.ONE_SUBJECT
                || (score(place) >= needed && isWithin(place.distance(), Span.WAKES_WITHIN));
    }

    private static double score(Place place) {
        Double score = place.score();
        return score == null ? 0 : score;
    }

    private static boolean isWithin(Duration distance, Duration most) {
        return distance.compareTo(most) <= 0;
    }
}
