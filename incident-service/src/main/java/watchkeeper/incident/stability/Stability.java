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
 * @param nextWorkingDay the next working day after the present one
 * @param earliestEnd the day whose end completes the count, or would if every coming working day were stable; null where
 *     nothing is needed
 * @param provisional true when this rests on a year without a notice, whose days are only guessed from the week
 * @param unknownYears the years without a notice that were touched
 * @param calendarVersion version of the notices counted with, per year
 */
public record Stability(
        @Nullable Integer needed,
        int counted,
        List<Day> days,
        @Nullable Instant mayLiftSince,
        LocalDate nextWorkingDay,
        @Nullable LocalDate earliestEnd,
        boolean provisional,
        List<Integer> unknownYears,
        String calendarVersion) {

    /**
     * A day and why it counts or does not.
     *
     * @param known false when its year has no notice
     */
    public record Day(LocalDate date, Verdict verdict, boolean known, List<Finding> evidence) {}

    /** Verdicts on a day, as the plan's default answer 5 has them. */
    public enum Verdict {
        COUNTS,
        DAY_OFF,
        UNSTABLE_RESETS,
        NOT_ASSESSED_BREAKS,
        NOT_OVER_YET
    }

    /** Since when the response may be lifted, as far as it is no guess; null otherwise. */
    public @Nullable Instant mayLiftForSureSince() {
        return provisional ? null : mayLiftSince;
    }

    /** The days that count at present, in order. */
    public List<LocalDate> countedDays() {
        return days.stream().filter(day -> day.verdict() == Verdict.COUNTS).map(Day::date).toList().reversed().stream()
                .limit(counted)
                .toList()
                .reversed();
    }
}
