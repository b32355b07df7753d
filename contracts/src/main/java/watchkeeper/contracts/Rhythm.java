package watchkeeper.contracts;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a duty falls due; exactly one of the four is set.
 *
 * @param every again and again, counted from the start of the response
 * @param dailyAt at these hours of every calendar day in the plan's time zone
 * @param within once, this long after the duty arose
 * @param withinWorkingDays once, at the end of this many working days after the day on which it arose
 */
public record Rhythm(
        @Nullable Duration every,
        List<LocalTime> dailyAt,
        @Nullable Duration within,
        @Nullable Integer withinWorkingDays) {
    public Rhythm {
        dailyAt = dailyAt == null ? List.of() : List.copyOf(dailyAt);
        int set = (every == null ? 0 : 1)
                + (within == null ? 0 : 1)
                + (dailyAt.isEmpty() ? 0 : 1)
                + (withinWorkingDays == null ? 0 : 1);
        if (set != 1) {
            throw new IllegalArgumentException(
                    "exactly one of every, dailyAt, within, withinWorkingDays: " + set + " are set");
        }
    }

    public static Rhythm every(Duration interval) {
        return new Rhythm(interval, List.of(), null, null);
    }

    public static Rhythm within(Duration limit) {
        return new Rhythm(null, List.of(), limit, null);
    }

    public static Rhythm dailyAt(List<LocalTime> hours) {
        return new Rhythm(null, hours, null, null);
    }
}
