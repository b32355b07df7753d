package watchkeeper.contracts;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/**
 * Working days by the yearly notices, make-up days (调休) included. The notice of a year may also decide about the last days
 * of the year before: New Year's holiday of 2019 began on 2018-12-30, with a make-up day on 2018-12-29.
 */
public final class WorkingCalendar {
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    private final Map<LocalDate, Moved> moved = new HashMap<>();

    /** @param notice the year whose notice says so */
    private record Moved(int notice, boolean working) {}

    /** @param versions oldest first: of two versions of a year the later one counts */
    public WorkingCalendar(List<CalendarYear> versions) {
        versions.forEach(version -> years.put(version.year(), version));
        for (CalendarYear year : years.values()) {
            year.daysOff().forEach(day -> moved.put(day, new Moved(year.year(), false)));
            year.makeUpDays().forEach(day -> moved.put(day, new Moved(year.year(), true)));
        }
    }

    /** False for a year without a notice: its days are then only guessed from the week, which callers must say. */
    public boolean isKnown(LocalDate day) {
        return years.containsKey(day.getYear()) || moved.containsKey(day);
    }

    public boolean isWorkingDay(LocalDate day) {
        @Nullable Moved said = moved.get(day);
        if (said != null) {
            return said.working();
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

    /** The years whose notices decide about a day: its own, and a later one that speaks of it. */
    public IntStream noticesFor(LocalDate day) {
        int own = day.getYear();
        int said = Optional.ofNullable(moved.get(day)).map(Moved::notice).orElse(own);
        return said == own ? IntStream.of(own) : IntStream.of(own, said);
    }

    /** Version of the notice of a year, or {@code none}. */
    public String versionOf(int year) {
        return Optional.ofNullable(years.get(year)).map(CalendarYear::version).orElse("none");
    }
}
