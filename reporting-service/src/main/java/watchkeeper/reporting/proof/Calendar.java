package watchkeeper.reporting.proof;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/** Working days by the notices of some versions. */
final class Calendar {
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();

    Calendar(List<CalendarYear> notices) {
        notices.forEach(notice -> years.put(notice.year(), notice));
    }

    /** 24:00 of the last of so many working days after the day of an instant. */
    Due after(int workingDays, Instant from, ZoneId zone) {
        LocalDate day = from.atZone(zone).toLocalDate();
        Map<Integer, String> looked = new TreeMap<>();
        boolean guessed = false;
        int counted = 0;
        while (counted < workingDays) {
            day = day.plusDays(1);
            guessed |= look(day, looked);
            counted += isWorkingDay(day) ? 1 : 0;
        }
        String versions = looked.entrySet().stream()
                .map(year -> year.getKey() + "/" + year.getValue())
                .collect(Collectors.joining(","));
        return new Due(midnightAfter(day, zone), guessed, versions);
    }

    /** What was known of a day is kept in view; gives whether its year is unknown. */
    private boolean look(LocalDate day, Map<Integer, String> looked) {
        List<CalendarYear> said = speakingOf(day);
        looked.put(day.getYear(), version(day.getYear()));
        if (!said.isEmpty()) {
            looked.put(said.getLast().year(), said.getLast().version());
        }
        return said.isEmpty() && !years.containsKey(day.getYear());
    }

    private String version(int year) {
        return years.containsKey(year) ? years.get(year).version() : "none";
    }

    private boolean isWorkingDay(LocalDate day) {
        List<CalendarYear> said = speakingOf(day);
        return said.isEmpty()
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : said.getLast().makeUpDays().contains(day);
    }

    /** The notice of a later year has the last word. */
    private List<CalendarYear> speakingOf(LocalDate day) {
        return years.values().stream()
                .filter(year ->
                        year.daysOff().contains(day) || year.makeUpDays().contains(day))
                .sorted(Comparator.comparingInt(CalendarYear::year))
                .toList();
    }

    static Instant midnightAfter(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
