package watchkeeper.reporting.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.board.Outcomes;
import watchkeeper.reporting.board.Outcomes.Outcome;
import watchkeeper.reporting.record.Courses;
import watchkeeper.reporting.record.Courses.Course;
import watchkeeper.reporting.record.Courses.Step;

class StatisticsTest {
    private static final Period YEAR =
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1), ZoneId.of("Asia/Shanghai"));
    /** The last evening of August in Shanghai. */
    private static final Instant AUGUST = Instant.parse("2026-08-31T15:59:00Z");

    private final Outcomes outcomes = mock(Outcomes.class);
    private final Courses courses = mock(Courses.class);
    private final Statistics statistics = new Statistics(outcomes, courses, new Reference());

    @Test
    void theShareIsOfWhatWasDemandedAndTheRestStandsApart() {
        slots(
                slot("a", SlotState.FULFILLED, false, AUGUST),
                slot("a", SlotState.FULFILLED, true, AUGUST),
                slot("a", SlotState.FULFILLED_LATE, false, AUGUST),
                slot("a", SlotState.OVERDUE, false, AUGUST),
                slot("a", SlotState.MISSED, false, AUGUST),
                slot("a", SlotState.WAIVED, false, AUGUST),
                slot("a", SlotState.CANCELLED, false, AUGUST),
                slot("a", SlotState.OPEN, false, AUGUST),
                slot("a", SlotState.DUE_SOON, false, AUGUST));
        OnTime figures = statistics.onTime(YEAR, Set.of(), false);
        assertThat(figures.total()).isEqualTo(new Share(5, 2, 1, 1, 1, 1, 1, 1, 2, 0.4));
        assertThat(figures.csv()).contains("\r\nunit,a,5,2,1,1,1,1,1,1,2,0.4\r\n");
    }

    @Test
    void whereNothingWasDemandedThereIsNoShare() {
        slots(slot("a", SlotState.WAIVED, false, AUGUST));
        assertThat(statistics.onTime(YEAR, Set.of(), false).total().share()).isNull();
    }

    @Test
    void eachSlotCountsAtTheLevelAndInTheMonthInWhichItFellDue() {
        when(courses.levels())
                .thenReturn(Map.of(
                        "i",
                        List.of(new Step(AUGUST, Level.III), new Step(AUGUST.plus(Duration.ofHours(1)), Level.I))));
        slots(
                slot("a", SlotState.FULFILLED, false, AUGUST.minusSeconds(1)),
                slot("a", SlotState.MISSED, false, AUGUST),
                slot("b", SlotState.FULFILLED, false, AUGUST.plus(Duration.ofHours(2))));
        OnTime figures = statistics.onTime(YEAR, Set.of(), false);
        assertThat(figures.byLevel().keySet()).containsExactly("I", "III", "NONE");
        assertThat(figures.byLevel().get("III").missed()).isEqualTo(1);
        assertThat(figures.byMonth().get("2026-08").demanded()).isEqualTo(2);
        assertThat(figures.byMonth().get("2026-09").share()).isEqualTo(1.0);
        assertThat(figures.byUnit().keySet()).containsExactly("a", "b");
    }

    @Test
    void exercisesAndOtherKindsAreNotCountedWithIt() {
        slots(
                slot("a", SlotState.FULFILLED, false, AUGUST),
                new Outcome("i", "a", DutyKind.SPECIAL_REPORT, SlotState.MISSED, false, true, AUGUST),
                new Outcome("i", "a", DutyKind.BRIEFING, SlotState.MISSED, false, false, AUGUST));
        assertThat(statistics
                        .onTime(YEAR, Set.of(DutyKind.SPECIAL_REPORT), false)
                        .total()
                        .demanded())
                .isEqualTo(1);
        assertThat(statistics.onTime(YEAR, Set.of(), true).total().missed()).isEqualTo(1);
    }

    @Test
    void theFirstReportCountsFromTheFirstDetectionAndWhatWasOpenedByHandStandsApart() {
        List<Course> all = new ArrayList<>();
        for (int minutes = 1; minutes <= 10; minutes++) {
            all.add(new Course(
                    "i" + minutes,
                    "=t",
                    false,
                    AUGUST.plusSeconds(5),
                    AUGUST,
                    AUGUST.plus(Duration.ofMinutes(minutes))));
        }
        all.add(new Course("silent", "t", false, AUGUST, AUGUST, null));
        all.add(new Course("phone", "t", false, AUGUST, null, AUGUST.plusSeconds(30)));
        all.add(new Course("exercise", "t", true, AUGUST, AUGUST, AUGUST));
        all.add(new Course("old", "t", false, AUGUST, AUGUST.minus(Duration.ofDays(400)), AUGUST));
        when(courses.all()).thenReturn(all);
        FirstReports figures = statistics.firstReports(YEAR, false);
        assertThat(figures.detected()).isEqualTo(new FirstReports.Summary(11, 10, 300L, 540L, 600L));
        assertThat(figures.byHand()).isEqualTo(new FirstReports.Summary(1, 1, 30L, 30L, 30L));
        assertThat(figures.csv()).contains("i1,'=t,DETECTION,2026-08-31T15:59:00Z,2026-08-31T16:00:00Z,60\r\n");
    }

    private void slots(Outcome... slots) {
        doAnswer(call -> {
                    Consumer<Outcome> each = call.getArgument(2);
                    List.of(slots).forEach(each);
                    return null;
                })
                .when(outcomes)
                .each(any(), any(), any());
    }

    private static Outcome slot(String unit, SlotState state, boolean withinGrace, Instant due) {
        return new Outcome("i", unit, DutyKind.SPECIAL_REPORT, state, withinGrace, false, due);
    }
}
