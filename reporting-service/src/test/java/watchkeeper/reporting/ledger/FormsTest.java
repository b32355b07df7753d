package watchkeeper.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReportForm;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;
import watchkeeper.reporting.command.LedgerCommand.SendReport;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.event.LedgerEvent;

/** Which report is the final one, and which makes up for a slot that was missed. */
class FormsTest {
    private static final Instant START = Instant.parse("2026-08-18T02:00:00Z");
    /** The first slot fell due at eight hours, the second at sixteen: the first is missed by now. */
    private static final Instant NOW = START.plus(Duration.ofHours(17));

    private static final String MISSED = "L-i.SPECIAL_REPORT.unit-a.1";
    private static final String OVERDUE = "L-i.SPECIAL_REPORT.unit-a.2";

    private final List<Object> before = new ArrayList<>();

    FormsTest() {
        DutyTerm firstHour = term(DutyKind.INITIAL_REPORT, Rhythm.within(Duration.ofHours(100)), List.of("CENTER"));
        DutyTerm special = term(DutyKind.SPECIAL_REPORT, Rhythm.every(Duration.ofHours(8)), List.of());
        Terms terms = new Terms("p", "1", Level.III, "CENTER", "Asia/Shanghai", 3, List.of(special));
        happened(new Fact.IncidentOpened(START, "i", List.of("unit-a", "unit-b"), firstHour, false));
        happened(new Fact.TermsDecided(START, terms, "ResponseStarted i:2"));
    }

    @Test
    void noReportIsTheFinalOneWhileTheResponseAsksForMore() {
        when(last("r", null)).expectExceptionMessage(containsString("in force"));
    }

    @Test
    void afterTheLiftAUnitMarksOneReportAsItsFinalOne() {
        lifted();
        when(last("r", null)).expectSuccessfulHandlerExecution();
        before.add(last("r", null));
        when(last("r-2", null)).expectExceptionMessage(containsString("the final report is r;"));
    }

    @Test
    void whatWasLateWhenTheResponseWasLiftedMayBeTheFinalOne() {
        lifted();
        when(last("r", OVERDUE)).expectSuccessfulHandlerExecution();
        when(last("r", "L-i.INITIAL_REPORT.CENTER.1")).expectExceptionMessage(containsString("special report"));
    }

    @Test
    void aReleasedUnitMarksItsFinalReportWhileTheOthersGoOn() {
        happened(new Fact.UnitReleased(NOW.minusSeconds(60), "unit-a"));
        when(last("r", null)).expectSuccessfulHandlerExecution();
        before.add(last("r", null));
        happened(new Fact.UnitAdded(NOW.minusSeconds(30), "unit-a", UnitRole.RESPONSIBLE));
        when(last("r-2", null)).expectExceptionMessage(containsString("in force"));
    }

    @Test
    void nothingIsFinalBeforeTheFirstResponse() {
        before.removeLast();
        when(last("r", null)).expectExceptionMessage(containsString("no response was ever in force"));
    }

    @Test
    void onlyAMissedSlotOfTheUnitItselfIsMadeUpFor() {
        when(makingUpFor(MISSED, "unit-a")).expectSuccessfulHandlerExecution();
        when(makingUpFor(OVERDUE, "unit-a")).expectExceptionMessage(containsString("only a missed one"));
        when(makingUpFor(MISSED, "unit-b")).expectExceptionMessage(containsString("none of this unit's"));
        when(makingUpFor("L-i.SPECIAL_REPORT.unit-a.9", "unit-a"))
                .expectExceptionMessage(containsString("none of this unit's"));
    }

    @Test
    void anOlderEventHasTheFormOfItsSlot() {
        assertThat(sent(null).form()).isEqualTo(ReportForm.AT_ANY_TIME);
        assertThat(sent(MISSED).form()).isEqualTo(ReportForm.FOLLOW_UP);
        assertThat(sent("L-i.INITIAL_REPORT.CENTER.1").form()).isEqualTo(ReportForm.INITIAL);
        assertThat(sent("L-i.BRIEFING.CENTER.1").form()).isNull();
    }

    private void lifted() {
        happened(new Fact.ResponseLifted(NOW.minusSeconds(60), "ResponseLifted i:3", List.of()));
    }

    private void happened(Fact fact) {
        before.add(new TakeFact("L-i", "i", "Asia/Shanghai", false, "i", before.size() + 1, fact));
    }

    private ResultValidator<Ledger> when(SendReport report) {
        AggregateTestFixture<Ledger> ledger = new AggregateTestFixture<>(Ledger.class);
        ledger.registerInjectableResource(mock(WakeTable.class));
        ledger.registerInjectableResource(Clock.fixed(NOW, ZoneOffset.UTC));
        return ledger.givenCommands(before).when(report);
    }

    private static SendReport last(String id, @Nullable String slot) {
        return new SendReport("L-i", slot, id, "unit-a", false, "已办结", null, null, "unit-a", null, null, true, null);
    }

    private static SendReport makingUpFor(String missed, String owner) {
        return new SendReport("L-i", null, "r", owner, false, "补述", null, null, owner, null, null, false, missed);
    }

    private static LedgerEvent.ReportSent sent(@Nullable String slot) {
        return new LedgerEvent.ReportSent(
                "L-i", "i", "r", slot, "unit-a", false, "x", null, null, "x", NOW, null, null, null, null);
    }

    private static DutyTerm term(DutyKind kind, Rhythm rhythm, List<String> owners) {
        return new DutyTerm(
                kind, rhythm, owners, owners.isEmpty(), "CENTER", Duration.ofMinutes(30), false, List.of(), "五(三)3");
    }
}
