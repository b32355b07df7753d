package watchkeeper.monitoring.story;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.StoryMessage.StorySpiked;
import watchkeeper.monitoring.story.Baseline.Expected;

/**
 * How fast a story grows, against what its watch-list has in such an hour. All in observed time, so that a file replayed
 * says what the feed said.
 */
final class Pace {
    /** Observations of several partitions arrive side by side: an hour is over when one this much later was seen. */
    private static final int OVER_AFTER = 2;

    /** A watch-list that rested for longer is not counted as so many empty hours. */
    private static final int LONGEST_REST = 14 * 24;

    private static final int QUIET_HOURS = 3;

    private final Memory memory;

    Pace(Memory memory) {
        this.memory = memory;
    }

    /** Counts an observation of the watch-list; gives what was to be expected in its hour. */
    Expected expected(String watchlist, Instant observedAt, ZoneId zone) {
        long hour = Baseline.hour(observedAt);
        memory.count(watchlist, hour);
        Optional<Baseline> known = memory.baseline(watchlist);
        Baseline baseline = known.orElse(Baseline.from(hour));
        long over = hour - OVER_AFTER;
        if (over - baseline.upTo() > LONGEST_REST) {
            baseline = baseline.skipTo(over - LONGEST_REST);
        }
        while (baseline.upTo() < over) {
            long next = baseline.upTo() + 1;
            baseline = memory.wasHeard(next)
                    ? baseline.learn(memory.counted(watchlist, next), zone)
                    : baseline.skipTo(next);
        }
        if (known.isEmpty() || known.get().upTo() != baseline.upTo()) {
            memory.keep(watchlist, baseline);
        }
        return baseline.expected(hour, zone);
    }

    /** Counts an observation of the story; a spike that was said is said again only after three quiet hours. */
    @Nullable
    StorySpiked spike(Story story, Instant observedAt, Expected expected, ZoneId zone) {
        long hour = Baseline.hour(observedAt);
        long count = memory.count(story.id(), hour);
        if (count < expected.threshold() || !isArmed(story, hour, zone)) {
            return null;
        }
        return new StorySpiked(
                story.id(),
                story.title(),
                Baseline.begin(hour),
                count,
                expected.count(),
                expected.threshold(),
                expected.provisional());
    }

    private boolean isArmed(Story story, long hour, ZoneId zone) {
        if (story.spikedAt() == null) {
            return true;
        }
        Baseline baseline = memory.baseline(story.watchlist()).orElse(Baseline.from(hour));
        int quiet = 0;
        long since = Math.max(Baseline.hour(story.spikedAt()), hour - LONGEST_REST);
        for (long between = since + 1; between < hour && quiet < QUIET_HOURS; between++) {
            if (!memory.wasHeard(between)) {
                continue;
            }
            double half = baseline.expected(between, zone).threshold() / 2;
            quiet = memory.counted(story.id(), between) < half ? quiet + 1 : 0;
        }
        return quiet >= QUIET_HOURS;
    }
}
