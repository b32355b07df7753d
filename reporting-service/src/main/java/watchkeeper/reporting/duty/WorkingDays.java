package watchkeeper.reporting.duty;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.TreeSet;
import java.util.stream.Collectors;
import watchkeeper.contracts.WorkingCalendar;

/** Counting in working days. */
final class WorkingDays {
    private WorkingDays() {}

    /** 24:00 of the last of so many working days; the first is the one after the day of {@code from}. */
    static Due endOf(int days, Instant from, ZoneId zone, WorkingCalendar calendar) {
        LocalDate day = from.atZone(zone).toLocalDate();
        TreeSet<Integer> notices = new TreeSet<>();
        boolean unknown = false;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            calendar.noticesFor(day).forEach(notices::add);
            unknown |= !calendar.isKnown(day);
            left -= calendar.isWorkingDay(day) ? 1 : 0;
        }
        String versions = notices.stream()
                .map(year -> year + "/" + calendar.versionOf(year))
                .collect(Collectors.joining(","));
        return new Due(endOfDay(day, zone), unknown, versions);
    }

    static Instant endOfDay(Instant instant, ZoneId zone) {
        return endOfDay(instant.atZone(zone).toLocalDate(), zone);
    }

    private static Instant endOfDay(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
