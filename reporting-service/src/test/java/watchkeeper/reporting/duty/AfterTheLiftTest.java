package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.duty.Life.at;
import static watchkeeper.reporting.duty.Life.evaluation;
import static watchkeeper.reporting.duty.Life.hours;
import static watchkeeper.reporting.duty.Life.specialReport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

/** Evaluation, in working days. The start is a Tuesday, 2026-08-18. */
class AfterTheLiftTest {
    private static final String FIRST = "EVALUATION.CENTER.1";
    private static final CalendarYear YEAR_26 = year(2026, "1");

    private final Life life = new Life().opened("unit-a").decided(hours(0), specialReport(8), evaluation(10));

    @Test
    void isDueAtTheEndOfTheTenthWorkingDayAfterTheDayOfTheLift() {
        life.lifted(hours(24), YEAR_26);
        Slot slot = life.slot(hours(24), FIRST);
        assertThat(slot.dueAt()).isEqualTo(Instant.parse("2026-09-02T16:00:00Z"));
        assertThat(slot.opensAt()).isEqualTo(at(hours(24)));
        assertThat(slot.provisional()).isFalse();
        assertThat(slot.calendar()).isEqualTo("2026/1");
    }

    @Test
    void isNotOwedWhileTheResponseIsInForce() {
        assertThat(life.slots(hours(999))).doesNotContain(FIRST);
    }

    @Test
    void isProvisionalOverAYearWithoutANoticeAndReplannedWhenTheNoticeComes() {
        life.lifted(hours(24 * 130), YEAR_26); // 2026-12-26
        Slot guessed = life.slot(hours(24 * 130), FIRST);
        assertThat(guessed.provisional()).isTrue();
        assertThat(guessed.calendar()).isEqualTo("2026/1,2027/none");
        assertThat(guessed.dueAt()).isEqualTo(Instant.parse("2027-01-08T16:00:00Z"));

        life.read(hours(24 * 132), YEAR_26, year(2027, "1", "2027-01-01", "2027-01-04"));
        Slot known = life.slot(hours(24 * 132), FIRST);
        assertThat(known.dueAt()).isEqualTo(Instant.parse("2027-01-12T16:00:00Z"));
        assertThat(known.provisional()).isFalse();
        assertThat(life.schedule(hours(24 * 132)).bySlot().get("L." + FIRST))
                .extracting(step -> step.slot().dueAt())
                .containsExactly(guessed.dueAt(), known.dueAt());
    }

    @Test
    void anAmendmentNeverMovesItIntoThePastAndLeavesWhatIsDueAlready() {
        life.lifted(hours(24), YEAR_26).read(hours(24 * 14 - 3), year(2026, "2", makeUp("2026-08-22", "2026-08-23")));
        assertThat(life.slot(hours(24 * 14 - 3), FIRST).dueAt())
                .as("two days sooner would be 2026-08-31, which is over")
                .isEqualTo(Instant.parse("2026-09-01T16:00:00Z"));
        life.read(hours(24 * 20), year(2026, "3", "2026-08-21"));
        assertThat(life.slot(hours(24 * 20), FIRST).state()).isEqualTo(SlotState.OVERDUE);
    }

    @Test
    void theEvaluationUpstreamFulfilsIt() {
        life.lifted(hours(24), YEAR_26).done(hours(30), "EvaluationRecorded", "CENTER");
        assertThat(life.slot(hours(30), FIRST).state()).isEqualTo(SlotState.FULFILLED);
        assertThat(life.schedule(hours(30)).waitsForCalendar()).isFalse();
    }

    @Test
    void aResponseThatStartsAgainCancelsItAndTheNextLiftAsksAnew() {
        life.lifted(hours(24), YEAR_26).decided(hours(30), specialReport(8), evaluation(10));
        assertThat(life.slot(hours(30), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        life.lifted(hours(48), YEAR_26);
        assertThat(life.slot(hours(48), "EVALUATION.CENTER.2").state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void aMergeAfterTheLiftCancelsItAndTheEndAsksForNoneAnew() {
        life.lifted(hours(24), YEAR_26).ended(hours(30), End.MERGED);
        assertThat(life.slot(hours(999), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        life.fact(new Fact.UnitAdded(at(hours(31)), "unit-c", watchkeeper.contracts.UnitRole.RESPONSIBLE));
        assertThat(life.slots(hours(999))).doesNotContain("EVALUATION.CENTER.2");
    }

    private static CalendarYear year(int year, String version, String... daysOff) {
        List<LocalDate> off = IntStream.range(0, daysOff.length)
                .mapToObj(i -> LocalDate.parse(daysOff[i]))
                .toList();
        return new CalendarYear(year, version, List.of("notice"), off, List.of());
    }

    private static CalendarYear year(int year, String version, List<LocalDate> makeUp) {
        return new CalendarYear(year, version, List.of("notice"), List.of(), makeUp);
    }

    private static List<LocalDate> makeUp(String... days) {
        return List.of(days).stream().map(LocalDate::parse).toList();
    }
}
