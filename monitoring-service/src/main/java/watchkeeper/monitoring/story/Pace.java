package watchkeeper.monitoring.story;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.StoryMessage.StorySpiked;
import watchkeeper.monitoring.story.Baseline.Expected;

/**
 * How fast a story grows, against what its watch-list has in such an hour. All by the hour of observation, whatever the
 * order of arrival: what is usual in an hour is learnt from the hours before it, as they are known when it is asked for.
 */
final class Pace {
    /** An hour counts as over for the one that is this much later. */
    private static final int OVER_AFTER = 2;

    /** What comes later than this, in hours of observation behind the newest, is counted, but teaches nothing more. */
    static final int LATEST = 7 * 24;

    /** A watch-list that rested for longer is not counted as so many empty hours. */
    private static final int LONGEST_REST = 14 * 24;

    /** Further ahead than clocks differ: learnt from, it would make all that comes now too late to teach anything. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final int QUIET_HOURS = 3;
    private static final int MOST_READY = 1_000;

    private final Memory memory;

    /** By watch-list and hour, until everything that arrived is taken in. */
    private final Map<String, Expected> ready = new HashMap<>();

    Pace(Memory memory) {
        this.memory = memory;
    }

    /**
     * Counts an observation for its watch-list and its story, unless it claims to be of a day to come; gives what was to be
     * expected in its hour, as far as that is known yet.
     */
    Expected count(Story story, Instant observedAt, ZoneId zone, Instant now) {
        long hour = Baseline.hour(observedAt);
        if (Duration.between(now, observedAt).compareTo(AHEAD) > 0) {
            return Baseline.from(hour).expected(hour, zone);
        }
        memory.count(story.watchlist(), hour);
        if (memory.count(story.id(), hour) >= Expected.LEAST_SPIKE) {
            memory.suspect(new Suspect(story.id(), hour));
        }
        Baseline settled = settled(story.watchlist(), hour, zone);
        if (ready.size() >= MOST_READY) {
            ready.clear();
        }
        return ready.computeIfAbsent(
                story.watchlist() + ' ' + hour,
                key -> before(settled, story.watchlist(), hour, zone).expected(hour, zone));
    }

    /** Now that nothing more is on its way: whether it is a spike. One that was said is said again only after three quiet hours. */
    @Nullable
    StorySpiked spike(Story story, long hour, ZoneId zone) {
        ready.clear();
        Baseline baseline = before(settled(story.watchlist(), hour, zone), story.watchlist(), hour, zone);
        Expected expected = baseline.expected(hour, zone);
        long count = memory.counted(story.id(), hour);
        if (count < expected.threshold() || !isArmed(story, baseline, hour, zone)) {
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

    /** What is learnt for good: nothing that comes now may change it. */
    private Baseline settled(String watchlist, long hour, ZoneId zone) {
        @Nullable Baseline known = memory.baseline(watchlist).orElse(null);
        boolean begins = known == null || (known.slots().isEmpty() && hour <= known.upTo());
        Baseline settled = begins ? Baseline.from(hour) : Objects.requireNonNull(known);
        long upTo = hour - LATEST;
        if (upTo - settled.upTo() > LONGEST_REST) {
            settled = settled.skipTo(upTo - LONGEST_REST);
        }
        settled = learn(settled, watchlist, upTo, zone);
        if (!settled.equals(known)) {
            memory.keep(watchlist, settled);
        }
        return settled;
    }

    private Baseline before(Baseline settled, String watchlist, long hour, ZoneId zone) {
        return learn(settled, watchlist, hour - OVER_AFTER, zone);
    }

    private Baseline learn(Baseline from, String watchlist, long upTo, ZoneId zone) {
        if (from.upTo() >= upTo) {
            return from;
        }
        Listening listening = Listening.of(memory, from.upTo() + 1, upTo);
        Baseline learnt = from;
        for (long next = from.upTo() + 1; next <= upTo; next++) {
            learnt = listening.knows(next) ? learnt.learn(memory.counted(watchlist, next), zone) : learnt.skipTo(next);
        }
        return learnt;
    }

    private boolean isArmed(Story story, Baseline baseline, long hour, ZoneId zone) {
        if (story.spikedAt() == null) {
            return true;
        }
        long since = Math.max(Baseline.hour(story.spikedAt()), hour - LONGEST_REST);
        Listening listening = Listening.of(memory, since + 1, hour - 1);
        int quiet = 0;
        for (long between = since + 1; between < hour && quiet < QUIET_HOURS; between++) {
            if (!listening.knows(between)) {
                continue;
            }
            double half = baseline.expected(between, zone).threshold() / 2;
            quiet = memory.counted(story.id(), between) < half ? quiet + 1 : 0;
        }
        return quiet >= QUIET_HOURS;
    }
}
