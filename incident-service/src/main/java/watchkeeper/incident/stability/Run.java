package watchkeeper.incident.stability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.stability.Stability.Day;
import watchkeeper.incident.stability.Stability.Verdict;

/** The count as it runs over the days: what is counted, since when it is enough, and what of it is only guessed. */
final class Run {
    private final WorkingCalendar calendar;
    private final @Nullable Integer needed;
    private final List<Day> days = new ArrayList<>();
    private final NavigableSet<Integer> notices = new TreeSet<>();
    private final NavigableSet<Integer> unknown = new TreeSet<>();
    private int counted;
    private @Nullable LocalDate completedBy;
    /** The present run rests on a day of a year without a notice. */
    private boolean guessed;

    Run(WorkingCalendar calendar, @Nullable Integer needed) {
        this.calendar = calendar;
        this.needed = needed;
    }

    void take(Day day) {
        days.add(day);
        touch(day.date());
        switch (day.verdict()) {
            // Unstable is unstable, whatever the calendar says.
            case UNSTABLE_RESETS -> begin(false);
            // Had it been a day off, nothing would have been broken.
            case NOT_ASSESSED_BREAKS -> begin(!day.known());
            case COUNTS, DAY_OFF, NOT_OVER_YET -> goOn(day);
        }
    }

    private void begin(boolean guess) {
        counted = 0;
        completedBy = null;
        guessed = guess;
    }

    private void goOn(Day day) {
        // What comes after cannot make a completed count less sure.
        guessed |= completedBy == null && !day.known();
        if (day.verdict() == Verdict.COUNTS) {
            counted++;
            completedBy = completedBy == null && needed != null && counted >= needed ? day.date() : completedBy;
        }
    }

    @Nullable
    LocalDate completedBy() {
        return completedBy;
    }

    /** The day that completes the count if all coming working days are stable. The present day still may count. */
    @Nullable
    LocalDate earliestEnd(LocalDate today) {
        if (needed == null || completedBy != null) {
            return completedBy;
        }
        boolean open = !days.isEmpty() && days.getLast().verdict() == Verdict.NOT_OVER_YET;
        LocalDate end = open ? today.minusDays(1) : today;
        for (int missing = needed - counted; missing > 0; ) {
            end = end.plusDays(1);
            touch(end);
            guessed |= !calendar.isKnown(end);
            if (calendar.isWorkingDay(end)) {
                missing--;
            }
        }
        return end;
    }

    private void touch(LocalDate day) {
        calendar.noticesFor(day).forEach(notices::add);
        if (!calendar.isKnown(day)) {
            unknown.add(day.getYear());
        }
    }

    Stability result(@Nullable Instant mayLiftSince, LocalDate nextWorkingDay, @Nullable LocalDate earliestEnd) {
        return new Stability(
                needed,
                counted,
                List.copyOf(days),
                mayLiftSince,
                nextWorkingDay,
                earliestEnd,
                guessed,
                List.copyOf(unknown),
                String.join(
                        ",",
                        notices.stream()
                                .map(year -> year + "/" + calendar.versionOf(year))
                                .toList()));
    }
}
