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
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.incident.calendar.Shipped;
import watchkeeper.incident.stability.Stability.Day;
import watchkeeper.incident.stability.Stability.Verdict;

class StabilityCountTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final StabilityCount count = new StabilityCount(Shipped.notices().calendar(), SHANGHAI);
    private final List<Finding> findings = new ArrayList<>();

    /** The plan's table of starts, and one over the end of a year that the next year's notice decides about. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-30, 3, 2026-10-10", "2026-09-30, 5, 2026-10-13", "2026-09-30, 7, 2026-10-15",
        "2026-02-13, 3, 2026-02-25", "2026-02-13, 5, 2026-02-27", "2026-02-13, 7, 2026-03-02",
        "2018-12-28, 3, 2019-01-03"
    })
    void countsMakeUpDaysAndSkipsHolidays(LocalDate start, int needed, LocalDate last) {
        assertThat(at(start, needed, start.plusDays(1)).earliestEnd()).isEqualTo(last);
        stableEveryDay(start.plusDays(1), last);
        assertThat(at(start, needed, last.plusDays(1)).mayLiftSince()).isEqualTo(midnight(last.plusDays(1)));
        assertThat(at(start, needed, last.plusDays(1)).earliestEnd()).isEqualTo(last);
        assertThat(at(start, needed, last).mayLiftSince()).isNull();
        assertThat(at(start, needed, last).earliestEnd()).isEqualTo(last);
    }

    @Test
    void aMakeUpSaturdayCountsAndAnOrdinaryOneDoesNot() {
        stableEveryDay(day("2026-10-01"), day("2026-10-17"));
        Stability stability = at(day("2026-09-30"), 7, day("2026-10-18"));
        assertThat(verdict(stability, "2026-10-10")).isEqualTo(Verdict.COUNTS);
        assertThat(verdict(stability, "2026-10-17")).isEqualTo(Verdict.DAY_OFF);
        assertThat(verdict(stability, "2026-10-01")).isEqualTo(Verdict.DAY_OFF);
        assertThat(stability.counted()).isEqualTo(8);
    }

    @Test
    void silenceBreaksTheCount() {
        stableEveryDay(day("2026-08-18"), day("2026-08-18"));
        stableEveryDay(day("2026-08-20"), day("2026-08-20"));
        Stability stability = at(day("2026-08-17"), 3, day("2026-08-21"));
        assertThat(stability.counted()).isEqualTo(1);
        assertThat(verdict(stability, "2026-08-19")).isEqualTo(Verdict.NOT_ASSESSED_BREAKS);
        assertThat(stability.earliestEnd()).isEqualTo(day("2026-08-24"));
        assertThat(stability.countedDays()).containsExactly(day("2026-08-20"));
    }

    @Test
    void silenceOnADayOffBreaksNothing() {
        stableEveryDay(day("2026-08-20"), day("2026-08-21"));
        stableEveryDay(day("2026-08-24"), day("2026-08-24"));
        assertThat(at(day("2026-08-19"), 3, day("2026-08-25")).mayLiftSince()).isEqualTo(midnight(day("2026-08-25")));
    }

    @Test
    void anUnstableFindingOnADayOffResets() {
        stableEveryDay(day("2026-08-20"), day("2026-08-21"));
        findings.add(new Finding("weekend", false, Instant.parse("2026-08-22T04:00:00Z"), Instant.EPOCH));
        Stability stability = at(day("2026-08-19"), 3, day("2026-08-23"));
        assertThat(stability.counted()).isZero();
        assertThat(verdict(stability, "2026-08-22")).isEqualTo(Verdict.UNSTABLE_RESETS);
        assertThat(verdict(stability, "2026-08-23")).isEqualTo(Verdict.DAY_OFF);
        assertThat(stability.earliestEnd()).isEqualTo(day("2026-08-26"));
    }

    @Test
    void oneUnstableFindingOutweighsTheStableOnesOfItsDayAndIsShownAsEvidence() {
        stableEveryDay(day("2026-08-20"), day("2026-08-20"));
        findings.addFirst(new Finding("late", false, midnight(day("2026-08-21")).minusMillis(1), Instant.EPOCH));
        Day judged = at(day("2026-08-19"), 3, day("2026-08-21")).days().getFirst();
        assertThat(judged.verdict()).isEqualTo(Verdict.UNSTABLE_RESETS);
        assertThat(judged.evidence()).extracting(Finding::assessmentId).containsExactly("of 2026-08-20", "late");
    }

    @Test
    void thePresentDayMayStillCountUntilSomethingUnstableIsFound() {
        Instant noon = day("2026-08-20").atTime(12, 0).atZone(SHANGHAI).toInstant();
        assertThat(at(day("2026-08-19"), 3, noon).earliestEnd()).isEqualTo(day("2026-08-24"));
        assertThat(verdict(at(day("2026-08-19"), 3, noon), "2026-08-20")).isEqualTo(Verdict.NOT_OVER_YET);
        findings.add(new Finding("u", false, noon, noon));
        assertThat(at(day("2026-08-19"), 3, noon).earliestEnd()).isEqualTo(day("2026-08-25"));
        assertThat(at(day("2026-08-19"), 3, noon.minusMillis(1)).earliestEnd()).isEqualTo(day("2026-08-24"));
    }

    @Test
    void onTheDayOfTheStartNothingCountsYet() {
        stableEveryDay(day("2026-08-19"), day("2026-08-19"));
        Instant evening = day("2026-08-19").atTime(20, 0).atZone(SHANGHAI).toInstant();
        Stability stability = at(day("2026-08-19"), 3, evening);
        assertThat(stability.days()).isEmpty();
        assertThat(stability.earliestEnd()).isEqualTo(day("2026-08-24"));
        assertThat(stability.nextWorkingDay()).isEqualTo(day("2026-08-20"));
    }

    @Test
    void whereNothingIsNeededNoDateIsSaid() {
        Stability stability = at(day("2026-08-19"), null, midnight(day("2026-08-25")));
        assertThat(stability.earliestEnd()).isNull();
        assertThat(stability.mayLiftSince()).isNull();
    }

    @Test
    void theNoticesCountedWithAreNamedAlsoTheNextYearsThatDecidesAboutDecember() {
        stableEveryDay(day("2018-12-28"), day("2019-01-03"));
        assertThat(at(day("2018-12-28"), 3, day("2018-12-29")).calendarVersion())
                .isEqualTo("2018/1,2019/1");
        assertThat(at(day("2018-12-03"), 3, day("2018-12-04")).calendarVersion())
                .isEqualTo("2018/1");
    }

    @Test
    void aYearWithoutANoticeIsProvisionalNeverGuessedSilently() {
        Stability stability = at(day("2026-12-30"), 3, day("2027-01-05"));
        assertThat(stability.provisional()).isTrue();
        assertThat(stability.unknownYears()).containsExactly(2027);
        assertThat(stability.calendarVersion()).isEqualTo("2026/1,2027/none");
        assertThat(stability.days()).extracting(Day::known).containsExactly(true, false, false, false, false, false);
    }

    @Test
    void whatTheComingDaysRestOnMakesTheDateProvisional() {
        Stability stability = at(day("2026-12-29"), 3, day("2026-12-30"));
        assertThat(stability.days()).allMatch(Day::known);
        assertThat(stability.earliestEnd()).isEqualTo(day("2027-01-01"));
        assertThat(stability.provisional()).isTrue();
    }

    @Test
    void aCountThatWasCompletedBeforeTheUnknownYearIsForSure() {
        stableEveryDay(day("2026-12-29"), day("2027-01-01"));
        Stability stability = at(day("2026-12-28"), 3, day("2027-01-02"));
        assertThat(stability.mayLiftForSureSince()).isEqualTo(midnight(day("2027-01-01")));
        assertThat(stability.provisional()).isFalse();
    }

    @Test
    void aBreakThatIsOnlyGuessedMakesTheCountProvisionalAnUnstableDayDoesNot() {
        stableEveryDay(day("2026-12-29"), day("2026-12-31"));
        Stability broken = at(day("2026-12-28"), 3, day("2027-01-02"));
        assertThat(broken.mayLiftSince()).isNull();
        assertThat(broken.provisional()).isTrue();

        findings.clear();
        findings.add(new Finding("u", false, midnight(day("2017-12-31")), Instant.EPOCH));
        Stability reset = at(day("2017-12-28"), 3, day("2018-01-03"));
        assertThat(reset.unknownYears()).containsExactly(2017);
        assertThat(reset.provisional()).isFalse();
    }

    @Test
    void aGuessedBreakIsNoSureBeginningEvenWhenEveryDayAfterItIsKnown() {
        WorkingCalendar only2025 = new WorkingCalendar(
                List.of(Shipped.notices().of(2025).getFirst().published()));
        StabilityCount from2025 = new StabilityCount(only2025, SHANGHAI);
        stableEveryDay(day("2025-01-02"), day("2025-01-03"));
        Instant start = midnight(day("2024-12-30"));
        Instant now = midnight(day("2025-01-04"));
        assertThat(from2025.of(start, 2, findings, now).mayLiftSince()).isEqualTo(now);
        assertThat(from2025.of(start, 2, findings, now).mayLiftForSureSince()).isNull();
        findings.add(new Finding("u", false, midnight(day("2024-12-31")), Instant.EPOCH));
        assertThat(from2025.of(start, 2, findings, now).mayLiftForSureSince()).isEqualTo(now);
    }

    @Test
    void aBackDatedFindingFillsTheDayThatItSpeaksFor() {
        stableEveryDay(day("2026-08-18"), day("2026-08-20"));
        Finding forgotten = findings.remove(1);
        assertThat(at(day("2026-08-17"), 3, day("2026-08-21")).counted()).isEqualTo(1);
        findings.add(new Finding("late", true, forgotten.at(), midnight(day("2026-08-21"))));
        Stability stability = at(day("2026-08-17"), 3, day("2026-08-21"));
        assertThat(stability.counted()).isEqualTo(3);
        assertThat(stability.mayLiftSince()).isEqualTo(midnight(day("2026-08-21")));
    }

    private void stableEveryDay(LocalDate from, LocalDate to) {
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            Instant at = day.atTime(10, 0).atZone(SHANGHAI).toInstant();
            findings.add(new Finding("of " + day, true, at, at));
        }
    }

    private Stability at(LocalDate start, Integer needed, LocalDate now) {
        return at(start, needed, midnight(now));
    }

    private Stability at(LocalDate start, Integer needed, Instant now) {
        return count.of(start.atTime(9, 0).atZone(SHANGHAI).toInstant(), needed, findings, now);
    }

    private static Verdict verdict(Stability stability, String date) {
        return stability.days().stream()
                .filter(day -> day.date().equals(day(date)))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
