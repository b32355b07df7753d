package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.duty.Life.FIRST_HOUR;
import static watchkeeper.reporting.duty.Life.at;
import static watchkeeper.reporting.duty.Life.hours;
import static watchkeeper.reporting.duty.Life.specialReport;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

class EndingsTest {
    private static final String FIRST = "INITIAL_REPORT.CENTER.1";
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Life life = new Life();

    @Test
    void aMergeLeavesWhatWasDueAndCancelsWhatIsDueLater() {
        life.opened("unit-a").decided(hours(0), specialReport(8)).ended(hours(9), End.MERGED);
        assertThat(life.slot(hours(99), FIRST).state()).isEqualTo(SlotState.OVERDUE);
        assertThat(life.slot(hours(99), "SPECIAL_REPORT.unit-a.1").state()).isEqualTo(SlotState.OVERDUE);
        assertThat(life.slot(hours(99), "SPECIAL_REPORT.unit-a.2").state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.schedule(hours(99)).steps().getLast().evidence()).isEqualTo("MERGED i:9");
        assertThat(life.schedule(hours(99)).nextChange()).isEmpty();
    }

    @Test
    void theLastSlotBeforeALiftStaysOverdueWhateverTheNextResponseAsks() {
        life.opened("unit-a")
                .decided(hours(0), specialReport(8))
                .lifted(hours(9))
                .decided(hours(20), specialReport(8));
        assertThat(life.slot(hours(99), "SPECIAL_REPORT.unit-a.1").state()).isEqualTo(SlotState.OVERDUE);
        assertThat(life.slot(hours(99), "SPECIAL_REPORT.unit-a.3").state()).isEqualTo(SlotState.MISSED);
    }

    @Test
    void aMergeBeforeAnyResponseEndsTheFirstHour() {
        life.opened("unit-a").ended(HALF_AN_HOUR, End.MERGED);
        assertThat(life.slot(hours(9), FIRST).state()).isEqualTo(SlotState.CANCELLED);
    }

    @Test
    void aDismissalInTheFirstHourCancelsIt() {
        life.opened("unit-a").ended(HALF_AN_HOUR, End.DISMISSED);
        assertThat(life.slot(hours(9), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.schedule(hours(9)).steps().getLast().evidence()).isEqualTo("DISMISSED i:9");
    }

    @Test
    void aDismissalAfterTheFirstHourWaivesIt() {
        life.opened("unit-a").ended(hours(2), End.DISMISSED);
        assertThat(life.schedule(hours(9)).bySlot().get("L." + FIRST))
                .extracting(step -> step.slot().state())
                .containsExactly(SlotState.OPEN, SlotState.DUE_SOON, SlotState.OVERDUE, SlotState.WAIVED);
    }

    @Test
    void aClosureLeavesNothingOwed() {
        life.opened("unit-a")
                .decided(hours(0), specialReport(8))
                .lifted(hours(9))
                .ended(hours(100), End.CLOSED);
        assertThat(life.slot(hours(99), "SPECIAL_REPORT.unit-a.1").state()).isEqualTo(SlotState.OVERDUE);
        assertThat(life.slot(hours(100), "SPECIAL_REPORT.unit-a.1").state()).isEqualTo(SlotState.WAIVED);
        assertThat(life.schedule(hours(100)).bySlot().values())
                .noneMatch(lines -> lines.getLast().slot().stillOwed());
    }

    @Test
    void aDismissedStoryAsksForTheFirstHourAgainWhenAnIncidentIsOpenedOutOfIt() {
        life.fact(new Fact.LevelSuggested(at(hours(-5)), FIRST_HOUR))
                .fact(new Fact.StoryDismissed(at(hours(-5).plusMinutes(10)), "spam"))
                .opened("unit-a");
        assertThat(life.slot(hours(0), FIRST).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.slot(hours(0), "INITIAL_REPORT.CENTER.2").dueAt()).isEqualTo(at(hours(1)));
    }

    @Test
    void aReportThatWasMadeIsNotAskedForAgain() {
        life.fact(new Fact.LevelSuggested(at(hours(-5)), FIRST_HOUR))
                .reported(hours(-5).plusMinutes(5), "L." + FIRST)
                .fact(new Fact.StoryDismissed(at(hours(-5).plusMinutes(10)), "spam"))
                .opened("unit-a");
        assertThat(life.slots(hours(0))).isEqualTo(List.of(FIRST));
    }

    @Test
    void theDismissalOfTheStoryDoesNotEndItsIncident() {
        life.opened("unit-a").fact(new Fact.StoryDismissed(at(HALF_AN_HOUR), "spam"));
        assertThat(life.slot(HALF_AN_HOUR, FIRST).state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void theGrowthOfTheStoryAfterTheEndAsksForNothing() {
        life.opened("unit-a")
                .ended(HALF_AN_HOUR, End.DISMISSED)
                .fact(new Fact.LevelSuggested(at(hours(3)), FIRST_HOUR));
        assertThat(life.slots(hours(9))).isEqualTo(List.of(FIRST));
    }
}
