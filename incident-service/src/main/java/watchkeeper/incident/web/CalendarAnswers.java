package watchkeeper.incident.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.calendar.Notice;

/** What is said about notices. A year in reach without one is named, so that nobody takes it for known. */
final class CalendarAnswers {
    private CalendarAnswers() {}

    /**
     * @param items every known year
     * @param unknown years without a notice, from the first known one to the one that comes next
     */
    record Years(List<Known> items, @Nullable String next, List<Integer> unknown) {}

    /** A year and all versions of its notice, oldest first. */
    record Known(int year, String version, List<Version> versions) {}

    /** @param enteredAt null for a shipped notice, which is known since ever */
    record Version(
            String version,
            List<String> papers,
            @Nullable LocalDate issuedAt,
            @Nullable Instant enteredAt,
            @Nullable String by,
            @Nullable String reason) {
        static Version of(Notice notice) {
            return new Version(
                    notice.version(),
                    notice.papers(),
                    notice.issuedAt(),
                    notice.enteredAt(),
                    notice.by(),
                    notice.reason());
        }
    }

    /** In holiday-cn's format, with what we know about it. */
    record Year(
            int year,
            String version,
            List<String> papers,
            List<Day> days,
            @Nullable LocalDate issuedAt,
            @Nullable Instant enteredAt,
            @Nullable String by,
            @Nullable String reason,
            List<Version> versions) {
        static Year of(Notice notice, List<Notice> versions) {
            return new Year(
                    notice.year(),
                    notice.version(),
                    notice.papers(),
                    notice.days().stream()
                            .map(day -> new Day(day.name(), day.date(), day.off()))
                            .toList(),
                    notice.issuedAt(),
                    notice.enteredAt(),
                    notice.by(),
                    notice.reason(),
                    versions.stream().map(Version::of).toList());
        }
    }

    record Day(String name, LocalDate date, boolean isOffDay) {}

    static Years years(List<Notice> notices, Instant now) {
        List<Known> known = notices.stream()
                .collect(Collectors.groupingBy(Notice::year, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(year -> new Known(
                        year.getKey(),
                        year.getValue().getLast().version(),
                        year.getValue().stream().map(Version::of).toList()))
                .toList();
        return new Years(known, null, unknown(known.stream().map(Known::year).collect(Collectors.toSet()), now));
    }

    private static List<Integer> unknown(Set<Integer> known, Instant now) {
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        int first = known.stream().min(Integer::compare).orElse(thisYear);
        int last = Math.max(thisYear, known.stream().max(Integer::compare).orElse(thisYear));
        return IntStream.rangeClosed(first, last + 1)
                .boxed()
                .filter(year -> !known.contains(year))
                .toList();
    }
}
