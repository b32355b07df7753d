package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.duty.Life.at;
import static watchkeeper.reporting.duty.Life.handover;
import static watchkeeper.reporting.duty.Life.hours;
import static watchkeeper.reporting.duty.Life.specialReport;
import static watchkeeper.reporting.duty.Life.watchersReport;

import org.junit.jupiter.api.Test;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.UnitRole;

class OwnersTest {
    private final Life life = new Life().opened("unit-a");

    @Test
    void aWatchingDepartmentOwesOnlyWhatWatchersOwe() {
        life.unit(hours(0), "watch-b", UnitRole.WATCHING).decided(hours(1), watchersReport(8), handover(8, 20));
        assertThat(life.slots(hours(1)))
                .contains("SPECIAL_REPORT.unit-a.1", "SPECIAL_REPORT.watch-b.1", "WATCH_HANDOVER.unit-a.1")
                .doesNotContain("WATCH_HANDOVER.watch-b.1");
    }

    @Test
    void aWatcherThatBecomesResponsibleOwesTheSameReportOnAndTheRestAnew() {
        life.unit(hours(0), "watch-b", UnitRole.WATCHING).decided(hours(1), watchersReport(8), handover(8, 20));
        life.unit(hours(2), "watch-b", UnitRole.RESPONSIBLE);
        assertThat(life.slots(hours(3)))
                .contains("SPECIAL_REPORT.watch-b.1", "WATCH_HANDOVER.watch-b.1")
                .doesNotContain("SPECIAL_REPORT.watch-b.2");
        assertThat(life.slot(hours(3), "SPECIAL_REPORT.watch-b.1").dueAt()).isEqualTo(at(hours(9)));
    }

    @Test
    void aResponsibleUnitThatOnlyWatchesFromNowOnIsFreedOfTheRest() {
        life.decided(hours(1), watchersReport(8), handover(8, 20)).unit(hours(2), "unit-a", UnitRole.WATCHING);
        assertThat(life.slot(hours(2), "SPECIAL_REPORT.unit-a.1").state()).isEqualTo(SlotState.OPEN);
        assertThat(life.slot(hours(2), "WATCH_HANDOVER.unit-a.1").state()).isEqualTo(SlotState.CANCELLED);
    }

    @Test
    void whereWatchersOweNothingARaiseCancelsTheirReportAndSaysSo() {
        life.unit(hours(0), "watch-b", UnitRole.WATCHING)
                .decided(hours(1), watchersReport(8))
                .decided(hours(2), specialReport(6));
        assertThat(life.slot(hours(2), "SPECIAL_REPORT.watch-b.1").state()).isEqualTo(SlotState.CANCELLED);
        assertThat(life.schedule(hours(2)).steps().getLast().evidence()).isEqualTo("decided");
        assertThat(life.slot(hours(2), "SPECIAL_REPORT.unit-a.1").dueAt()).isEqualTo(at(hours(8)));
    }

    @Test
    void whatABodyDidUpstreamFulfilsItsOwnDutyAndNobodyElses() {
        life.decided(hours(1), handover(8, 20)).done(hours(2), "HandoverConfirmed", "unit-a");
        assertThat(life.slot(hours(2), "WATCH_HANDOVER.unit-a.1").state()).isEqualTo(SlotState.FULFILLED);
        assertThat(life.slot(hours(2), "WATCH_HANDOVER.CENTER.1").state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void whatThePlanDoesNotNameFulfilsNothing() {
        life.decided(hours(1), handover(8, 20)).done(hours(2), "StatementDrafted", "unit-a");
        assertThat(life.slot(hours(2), "WATCH_HANDOVER.unit-a.1").state()).isEqualTo(SlotState.OPEN);
    }

    @Test
    void theCommandThatWasHandedOverDecidesUntilTheLevelChangesAndTheLastOneAfterTheLift() {
        life.decided(hours(1), specialReport(8)).fact(new Fact.CommandPassed(at(hours(2)), "TEAM"));
        assertThat(life.schedule(hours(1)).command()).contains("CENTER");
        assertThat(life.schedule(hours(2)).command()).contains("TEAM");
        life.decided(hours(3), specialReport(6)).lifted(hours(4));
        assertThat(life.schedule(hours(3)).command()).contains("CENTER");
        assertThat(life.schedule(hours(5)).command()).contains("CENTER");
    }
}
