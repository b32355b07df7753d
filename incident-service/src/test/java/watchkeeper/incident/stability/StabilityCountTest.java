package watchkeeper.incident.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.incident.calendar.WorkingCalendar;
import watchkeeper.incident.stability.Stability.Verdict;

class StabilityCountTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final CalendarYear NOTICE_2026 = new CalendarYear(
            2026,
            "1",
            List.of("paper"),
            days("2026-02-15", "2026-02-23", "2026-10-01", "2026-10-07", "2026-09-25", "2026-09-27"),
            List.of(
                    LocalDate.parse("2026-02-14"),
                    LocalDate.parse("2026-02-28"),
                    LocalDate.parse("2026-09-20"),
                    LocalDate.parse("2026-10-10")));

    private final StabilityCount count = new StabilityCount(new WorkingCalendar(List.of(NOTICE_2026)), SHANGHAI);
    private final List<Finding> findings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 3, 2026-10-10", "2026-09-30, 5, 2026-10-13", "2026-09-30, 7, 2026-10-15",
        "2026-02-13, 3, 2026-02-25", "2026-02-13, 5, 2026-02-27", "2026-02-13, 7, 2026-03-02"
    })
    void countsMakeUpDaysAndSkipsHolidays(LocalDate start, int needed, LocalDate last) {
        stableEveryDay(start.plusDays(1), last);
        assertThat(at(start, needed, last.plusDays(1)).mayLiftSince()).isEqualTo(midnight(last.plusDays(1)));
        assertThat(at(start, needed, last).mayLiftSince()).isNull();
    }

    @Test
    void silenceBreaksTheCount() {
        stableEveryDay(LocalDate.parse("2026-08-18"), LocalDate.parse("2026-08-18"));
        stableEveryDay(LocalDate.parse("2026-08-20"), LocalDate.parse("2026-08-20"));
        Stability stability = at(LocalDate.parse("2026-08-17"), 3, LocalDate.parse("2026-08-21"));
        assertThat(stability.counted()).isEqualTo(1);
        assertThat(stability.days().get(1).verdict()).isEqualTo(Verdict.NOT_ASSESSED_BREAKS);
    }

    @Test
    void anUnstableFindingOnADayOffResets() {
        stableEveryDay(LocalDate.parse("2026-08-20"), LocalDate.parse("2026-08-21"));
        findings.add(new Finding(Instant.parse("2026-08-22T04:00:00Z"), false));
        Stability stability = at(LocalDate.parse("2026-08-19"), 3, LocalDate.parse("2026-08-23"));
        assertThat(stability.counted()).isZero();
        assertThat(stability.days().getLast().verdict()).isEqualTo(Verdict.DAY_OFF);
    }

    @Test
    void aYearWithoutANoticeIsProvisionalNeverGuessedSilently() {
        assertThat(at(LocalDate.parse("2026-12-30"), 3, LocalDate.parse("2027-01-05"))
                        .provisional())
                .isTrue();
        assertThat(at(LocalDate.parse("2026-12-30"), 3, LocalDate.parse("2027-01-05"))
                        .calendarVersion())
                .isEqualTo("2026/1,2027/none");
    }

    private void stableEveryDay(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            findings.add(new Finding(day.atTime(10, 0).atZone(SHANGHAI).toInstant(), true));
        }
    }

    private Stability at(LocalDate start, int needed, LocalDate now) {
        return count.of(start.atTime(9, 0).atZone(SHANGHAI).toInstant(), needed, findings, midnight(now));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static List<LocalDate> days(String... fromTo) {
        List<LocalDate> days = new ArrayList<>();
        for (int i = 0; i < fromTo.length; i += 2) {
            LocalDate.parse(fromTo[i])
                    .datesUntil(LocalDate.parse(fromTo[i + 1]).plusDays(1))
                    .forEach(days::add);
        }
        return days;
    }
}
