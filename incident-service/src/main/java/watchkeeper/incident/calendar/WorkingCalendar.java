package watchkeeper.incident.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/** Working days by the yearly notices, make-up days (调休) included. */
public final class WorkingCalendar {
    private final Map<Integer, CalendarYear> years;

    public WorkingCalendar(List<CalendarYear> notices) {
        this.years = notices.stream().collect(Collectors.toUnmodifiableMap(CalendarYear::year, Function.identity()));
    }

    /** False for a year without a notice: its days are then only guessed from the week, which callers must say. */
    public boolean isKnown(LocalDate day) {
        return years.containsKey(day.getYear());
    }

    public boolean isWorkingDay(LocalDate day) {
        @Nullable CalendarYear notice = years.get(day.getYear());
        if (notice != null && notice.daysOff().contains(day)) {
            return false;
        }
        if (notice != null && notice.makeUpDays().contains(day)) {
            return true;
        }
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    public LocalDate nextWorkingDay(LocalDate after) {
        LocalDate day = after.plusDays(1);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Version of the notice of a year, or {@code none}. */
    public String versionOf(int year) {
        return years.containsKey(year) ? Objects.requireNonNull(years.get(year)).version() : "none";
    }
}
