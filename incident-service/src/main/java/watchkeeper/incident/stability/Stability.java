package watchkeeper.incident.stability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many consecutive stable working days are counted, and why.
 *
 * @param needed days that the plan asks for; null where it states none
 * @param days every day since the count began, with its verdict
 * @param mayLiftSince end of the day that completed the count, or null
 * @param nextWorkingDay the next day that can count
 * @param provisional true when a year without a notice was touched: the days are then only guessed from the week
 * @param calendarVersion version of the notices counted with, per year
 */
public record Stability(
        @Nullable Integer needed,
        int counted,
        List<Day> days,
        @Nullable Instant mayLiftSince,
        LocalDate nextWorkingDay,
        boolean provisional,
        String calendarVersion) {

    /** A day and why it counts or does not. */
    public record Day(LocalDate date, Verdict verdict, List<Finding> evidence) {}

    /** Verdicts on a day, as the plan's default answer 5 has them. */
    public enum Verdict {
        COUNTS,
        DAY_OFF,
        UNSTABLE_RESETS,
        NOT_ASSESSED_BREAKS,
        NOT_OVER_YET
    }

    /** The days that count at present, in order. */
    public List<LocalDate> countedDays() {
        return days.stream().filter(day -> day.verdict() == Verdict.COUNTS).map(Day::date).toList().reversed().stream()
                .limit(counted)
                .toList()
                .reversed();
    }
}
