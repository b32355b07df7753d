package watchkeeper.reporting.ledger;

import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.reporting.command.LedgerCommand.SendReport;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.duty.Fact;

class LedgerTest {
    private static final Instant START = Instant.parse("2026-08-18T02:00:00Z");
    private static final Instant REPORTED = START.plus(Duration.ofHours(2));
    private static final DutyTerm FIRST_HOUR = new DutyTerm(
            DutyKind.INITIAL_REPORT,
            Rhythm.within(Duration.ofHours(100)),
            List.of("CENTER"),
            false,
            "OFFICE",
            Duration.ofMinutes(10),
            false,
            List.of(),
            "六·五2");
    private static final DutyTerm SPECIAL = new DutyTerm(
            DutyKind.SPECIAL_REPORT,
            Rhythm.every(Duration.ofHours(8)),
            List.of(),
            true,
            "CENTER",
            Duration.ofMinutes(30),
            false,
            List.of(),
            "五(三)3");

    @Test
    void aReportThatRanAheadOfTheTimeStaysWhenAnEarlierTimeIsTold() {
        reported()
                .when(new TellTime("L-i", REPORTED.minus(Duration.ofMinutes(10))))
                .expectNoEvents();
    }

    @Test
    void aRepeatedFactWritesNothing() {
        reported().when(terms()).expectNoEvents();
    }

    /** The source's clock was set back by an hour between the two: the later decision holds, from when the former did. */
    @Test
    void aClockSetBackDoesNotTurnTheFactsOfASourceRound() {
        AggregateTestFixture<Ledger> ledger = new AggregateTestFixture<>(Ledger.class);
        ledger.registerInjectableResource(mock(WakeTable.class));
        ledger.registerInjectableResource(Clock.fixed(REPORTED, ZoneOffset.UTC));
        ledger.givenCommands(
                        fact(1, new Fact.IncidentOpened(START, "i", List.of("unit-a"), FIRST_HOUR, false)),
                        terms(),
                        fact(
                                3,
                                new Fact.ResponseLifted(
                                        START.minus(Duration.ofHours(1)), "ResponseLifted i:3", List.of())))
                .when(new TellTime("L-i", START.plus(Duration.ofHours(9))))
                .expectNoEvents();
    }

    private static TestExecutor<Ledger> reported() {
        AggregateTestFixture<Ledger> ledger = new AggregateTestFixture<>(Ledger.class);
        ledger.registerInjectableResource(mock(WakeTable.class));
        ledger.registerInjectableResource(Clock.fixed(REPORTED, ZoneOffset.UTC));
        return ledger.givenCommands(
                fact(1, new Fact.IncidentOpened(START, "i", List.of("unit-a"), FIRST_HOUR, false)),
                terms(),
                new SendReport(
                        "L-i",
                        "L-i.SPECIAL_REPORT.unit-a.1",
                        "r",
                        "unit-a",
                        false,
                        "已核实",
                        null,
                        null,
                        "unit-a",
                        null,
                        null,
                        false,
                        null));
    }

    private static TakeFact terms() {
        Terms terms = new Terms("p", "1", Level.III, "CENTER", "Asia/Shanghai", 3, List.of(SPECIAL));
        return fact(2, new Fact.TermsDecided(START, terms, "ResponseStarted i:2"));
    }

    private static TakeFact fact(long sequence, Fact fact) {
        return new TakeFact("L-i", "i", "Asia/Shanghai", false, "i", sequence, fact);
    }
}
