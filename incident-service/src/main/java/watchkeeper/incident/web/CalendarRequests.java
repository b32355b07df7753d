package watchkeeper.incident.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.calendar.EnterNotice;
import watchkeeper.incident.calendar.NoticeDay;

/** A notice as it comes: holiday-cn's file as it is, and the reason for entering it. */
final class CalendarRequests {
    /** More than any notice has; the rules say how many a notice may have. */
    private static final int MOST_READ = 1000;

    private CalendarRequests() {}

    /**
     * @param schema holiday-cn's files name their schema and themselves; we need neither
     * @param issuedAt the day on which the notice was issued, such as 2026-11-05
     */
    record Entering(
            @JsonProperty("$schema") @Nullable String schema,
            @JsonProperty("$id") @Nullable String id,
            @Nullable BigDecimal year,
            @Nullable List<@Nullable String> papers,
            @Nullable List<@Nullable Day> days,
            @Nullable String issuedAt,
            @Nullable String reason) {
        EnterNotice command(Given given, String by) {
            return new EnterNotice(
                    CalendarRequests.year(given, year == null ? null : year.toPlainString()),
                    papers == null
                            ? List.of()
                            : papers.stream()
                                    .map(paper -> paper == null ? "" : paper)
                                    .toList(),
                    CalendarRequests.days(given, days == null ? List.of() : days),
                    issuedAt == null || issuedAt.isBlank() ? null : date(given, "issuedAt", issuedAt),
                    given.line("reason", reason),
                    by);
        }
    }

    record Day(
            @Nullable String name,
            @Nullable String date,
            @Nullable Boolean isOffDay) {}

    static int year(Given given, @Nullable String value) {
        String year = given.line("year", value);
        if (!year.matches("[0-9]{4}")) {
            throw given.wrong("year", "year 应为四位年份", "year must be a year of four digits");
        }
        return Integer.parseInt(year);
    }

    private static List<NoticeDay> days(Given given, List<@Nullable Day> read) {
        if (read.size() > MOST_READ) {
            throw given.wrong("days", "days 过多", "days has more entries than a year has days");
        }
        List<NoticeDay> days = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            days.add(day(given, "days[" + i + "]", read.get(i)));
        }
        return days;
    }

    private static NoticeDay day(Given given, String field, @Nullable Day day) {
        if (day == null) {
            throw given.wrong(field, "缺少 " + field, field + " is missing");
        }
        Boolean off = day.isOffDay();
        if (off == null) {
            throw given.wrong(field + ".isOffDay", "缺少 " + field + ".isOffDay", field + ".isOffDay is missing");
        }
        LocalDate date = date(given, field + ".date", given.line(field + ".date", day.date()));
        return new NoticeDay(date, given.line(field + ".name", day.name()), off);
    }

    private static LocalDate date(Given given, String field, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw given.wrong(field, field + " 应为 2026-10-01 这样的日期", field + " must be a date such as 2026-10-01");
        }
    }
}
