package watchkeeper.reporting.ledger;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.WorkingCalendar;

/** The working-day notices that can bear on what is counted from a year on, and their versions as one text. */
final class Notices {
    /** Plans count at most a year of working days; and the notice of a year may decide about the end of the one before. */
    private static final int YEARS_AHEAD = 2;

    private Notices() {}

    /** The earliest year that the instant lies in, anywhere. */
    static int firstYear(Instant from) {
        return from.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC).getYear();
    }

    static List<CalendarYear> bearingOn(int firstYear, List<CalendarYear> all) {
        return all.stream()
                .filter(year -> year.year() >= firstYear && year.year() <= firstYear + YEARS_AHEAD)
                .toList();
    }

    /** Which they are, those that are not there yet included: {@code 2026/2,2027/none,2028/none}. */
    static String versions(int firstYear, List<CalendarYear> notices) {
        WorkingCalendar calendar = new WorkingCalendar(notices);
        return IntStream.rangeClosed(firstYear, firstYear + YEARS_AHEAD)
                .mapToObj(year -> year + "/" + calendar.versionOf(year))
                .collect(Collectors.joining(","));
    }

    /** The year that such a text begins with. */
    static int firstYear(String versions) {
        return Integer.parseInt(versions.substring(0, versions.indexOf('/')));
    }
}
