package watchkeeper.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;
import watchkeeper.reporting.command.LedgerCommand;
import watchkeeper.reporting.command.LedgerCommand.TakeFact;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Slot;
import watchkeeper.reporting.event.LedgerEvent;

/** Messages replayed, in another order or a day late, and clocks that jump: in the end the same is written. */
class DisorderTest {
    private static final Instant START = Instant.parse("2026-08-18T02:00:00Z");
    private static final DutyTerm FIRST_HOUR =
            term(DutyKind.INITIAL_REPORT, Rhythm.within(Duration.ofHours(1)), List.of("CENTER"), false);

    private final List<LedgerCommand> history = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void inWhateverOrderAndHoweverOftenFactsComeTheLedgerEndsTheSame(long seed) {
        List<LedgerCommand> facts = aLife();
        List<LedgerCommand> inOrder = new ArrayList<>(facts);
        inOrder.add(new TellTime("L-i", at(72)));

        Random random = new Random(seed);
        List<LedgerCommand> disordered = new ArrayList<>(facts);
        disordered.addAll(facts.subList(0, 3));
        Collections.shuffle(disordered.subList(1, disordered.size()), random);
        for (int hour = 0; hour <= 72; hour += 3) {
            disordered.add(1 + random.nextInt(disordered.size()), new TellTime("L-i", at(hour)));
        }
        disordered.add(new TellTime("L-i", at(72)));
        assertThat(end(disordered)).isEqualTo(end(inOrder));
    }

    @Test
    void aFactThatIsADayLateCorrectsOnceAndARepeatOfItNothing() {
        history.addAll(aLife().subList(0, 2));
        history.add(new TellTime("L-i", at(34)));
        TakeFact late = fact(9, new Fact.ResponseLifted(at(9), "ResponseLifted i:9", List.of()));
        history.add(late);
        history.add(late);
        List<LedgerEvent> events = events(history);
        assertThat(events.stream().filter(LedgerEvent.SlotCorrected.class::isInstance))
                .extracting(event -> ((LedgerEvent.SlotCorrected) event).slot().state())
                .as("slot 1 is no longer missed, slot 2 was cancelled by the lift, 3 to 5 were never demanded")
                .containsExactlyInAnyOrder(
                        SlotState.OVERDUE,
                        SlotState.CANCELLED,
                        SlotState.CANCELLED,
                        SlotState.CANCELLED,
                        SlotState.CANCELLED);
    }

    @Test
    void aClockThatStepsBackWritesNothingTwiceAndNothingUntilItIsThereAgain() {
        history.addAll(aLife().subList(0, 2));
        history.add(new TellTime("L-i", at(9)));
        int before = events(history).size();
        history.add(new TellTime("L-i", at(8)));
        history.add(new TellTime("L-i", at(9)));
        assertThat(events(history)).hasSize(before);
    }

    @Test
    void aClockThatWasAnHourAheadIsCorrectedByWhatWasReallyRecorded() {
        history.addAll(aLife().subList(0, 2));
        history.add(new TellTime("L-i", at(8).plus(Duration.ofMinutes(31))));
        history.add(
                fact(9, new Fact.ResponseLifted(at(7).plus(Duration.ofMinutes(40)), "ResponseLifted i:9", List.of())));
        Map<String, Slot> end = end(history);
        assertThat(end.get("L-i.SPECIAL_REPORT.unit-a.1").state()).isEqualTo(SlotState.CANCELLED);
        assertThat(events(history).getLast()).isInstanceOf(LedgerEvent.SlotCorrected.class);
    }

    /** Opened, responded to, a unit more, raised, a unit less, something done, lifted. */
    private static List<LedgerCommand> aLife() {
        List<Fact> facts = List.of(
                new Fact.IncidentOpened(START, "i", List.of("unit-a"), FIRST_HOUR, false),
                decided(0, 8),
                new Fact.UnitAdded(at(5), "unit-b", UnitRole.RESPONSIBLE),
                decided(11, 6),
                new Fact.DoneUpstream(at(13), "VerificationRecorded", "unit-b", "v-1", null, null),
                new Fact.UnitReleased(at(20), "unit-a"),
                new Fact.UnitAdded(at(26), "unit-a", UnitRole.RESPONSIBLE),
                new Fact.ResponseLifted(at(50), "ResponseLifted i:8", List.of()));
        List<LedgerCommand> commands = new ArrayList<>();
        facts.forEach(fact -> commands.add(fact(commands.size() + 1L, fact)));
        return commands;
    }

    private static Fact decided(int after, int every) {
        DutyTerm special = term(DutyKind.SPECIAL_REPORT, Rhythm.every(Duration.ofHours(every)), List.of(), true);
        DutyTerm verification = term(
                DutyKind.VERIFICATION, Rhythm.within(Duration.ofHours(3)), List.of(), true, "VerificationRecorded");
        return new Fact.TermsDecided(
                at(after),
                new Terms("p", "1", Level.III, "CENTER", "Asia/Shanghai", 3, List.of(special, verification)),
                "decided after " + after);
    }

    /** Each slot as it stands, but for those that turned out never to be demanded. */
    private static Map<String, Slot> end(List<LedgerCommand> commands) {
        Map<String, Slot> slots = new TreeMap<>();
        for (LedgerEvent event : events(commands)) {
            switch (event) {
                case LedgerEvent.SlotOpened e -> slots.put(e.slot().id(), e.slot());
                case LedgerEvent.SlotChanged e -> slots.put(e.slot().id(), e.slot());
                case LedgerEvent.SlotReplanned e -> slots.put(e.slot().id(), e.slot());
                case LedgerEvent.SlotCorrected e ->
                    slots.compute(e.slot().id(), (id, before) -> e.steps().isEmpty() ? null : e.slot());
                default -> {}
            }
        }
        return new LinkedHashMap<>(slots);
    }

    private static List<LedgerEvent> events(List<LedgerCommand> commands) {
        AggregateTestFixture<Ledger> ledger = new AggregateTestFixture<>(Ledger.class);
        ledger.registerInjectableResource(mock(WakeTable.class));
        ledger.registerInjectableResource(Clock.fixed(START, ZoneOffset.UTC));
        ledger.givenCommands(commands);
        return ledger.getEventStore()
                .readEvents("L-i")
                .asStream()
                .map(event -> (LedgerEvent) event.getPayload())
                .toList();
    }

    private static TakeFact fact(long sequence, Fact fact) {
        return new TakeFact("L-i", "i", "Asia/Shanghai", false, "source-" + sequence, 1, fact);
    }

    private static DutyTerm term(
            DutyKind kind, Rhythm rhythm, List<String> owners, boolean eachUnit, String... fulfilledBy) {
        return new DutyTerm(
                kind, rhythm, owners, eachUnit, "OFFICE", Duration.ofMinutes(30), false, List.of(fulfilledBy), "五");
    }

    private static Instant at(int hours) {
        return START.plus(Duration.ofHours(hours));
    }
}
