package watchkeeper.contracts;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a duty falls due; exactly one of the three is set.
 *
 * @param every again and again, counted from the start of the response
 * @param dailyAt at these hours of every calendar day in the plan's time zone
 * @param within once, this long after the duty arose
 */
public record Rhythm(
        @Nullable Duration every,
        List<LocalTime> dailyAt,
        @Nullable Duration within) {
    public Rhythm {
        dailyAt = dailyAt == null ? List.of() : List.copyOf(dailyAt);
        int set = (every == null ? 0 : 1) + (within == null ? 0 : 1) + (dailyAt.isEmpty() ? 0 : 1);
        if (set != 1) {
            throw new IllegalArgumentException("exactly one of every, dailyAt, within: " + set + " are set");
        }
    }

    public static Rhythm every(Duration interval) {
        return new Rhythm(interval, List.of(), null);
    }

    public static Rhythm within(Duration limit) {
        return new Rhythm(null, List.of(), limit);
    }

    public static Rhythm dailyAt(List<LocalTime> hours) {
        return new Rhythm(null, hours, null);
    }
}
