package watchkeeper.reporting.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.EntryFollowed;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.IncidentMessage.HandoverConfirmed;
import watchkeeper.contracts.IncidentMessage.IncidentClosed;
import watchkeeper.contracts.IncidentMessage.IncidentDismissed;
import watchkeeper.contracts.IncidentMessage.IncidentMerged;
import watchkeeper.contracts.IncidentMessage.ResponseLifted;
import watchkeeper.contracts.IncidentMessage.UnitAdded;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.UnitRole;
import watchkeeper.reporting.duty.Fact;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

class FactsTest {
    private static final Instant AT = Instant.parse("2026-08-18T02:00:00Z");

    @Test
    void aUnitIsNamedInItsRole() {
        assertThat(fact(new UnitAdded("i", "watch-b", UnitRole.WATCHING, "x")))
                .isEqualTo(new Fact.UnitAdded(AT, "watch-b", UnitRole.WATCHING));
    }

    @Test
    void whoGivesTheWatchAwayHasDoneItAndWhoTakesTheCommandHoldsIt() {
        assertThat(fact(new HandoverConfirmed("i", "h-1", "WATCH", "unit-a", "unit-b", "x")))
                .isEqualTo(new Fact.DoneUpstream(AT, "HandoverConfirmed", "unit-a", "h-1", null, null));
        assertThat(fact(new HandoverConfirmed("i", "h-1", "COMMAND", "CENTER", "TEAM", "x")))
                .isEqualTo(new Fact.CommandPassed(AT, "TEAM"));
    }

    @Test
    void anEntryIsDoneByTheBodyItWasMadeFor() {
        assertThat(fact(new EntryMade(
                        "i",
                        "e-1",
                        "verifications",
                        "VerificationRecorded",
                        "三(四)",
                        "unit-a",
                        List.of("CENTER"),
                        Map.of(),
                        null,
                        List.of(),
                        AT,
                        "x")))
                .isEqualTo(new Fact.DoneUpstream(AT, "VerificationRecorded", "unit-a", "e-1", null, AT));
        assertThat(fact(new EntryFollowed(
                        "i",
                        "e-2",
                        "statements",
                        "release",
                        "StatementReleased",
                        "三(三)",
                        "unit-a",
                        List.of(),
                        Map.of(),
                        List.of(),
                        AT,
                        "x")))
                .isEqualTo(new Fact.DoneUpstream(AT, "StatementReleased", "unit-a", "e-2/release", "e-2", AT));
    }

    @Test
    void anInstructionAsksEachAddresseeAndOnlyTheFinalFeedbackAnswersIt() {
        assertThat(fact(new EntryMade(
                        "i",
                        "e-3",
                        "instructions",
                        "InstructionGiven",
                        "三(一)",
                        "CENTER",
                        List.of("unit-a", "unit-b"),
                        Map.of("text", "核实", "dueAt", "2026-08-19T10:00:00Z"),
                        null,
                        List.of(),
                        AT,
                        "x")))
                .isEqualTo(new Fact.InstructionGiven(
                        AT, "e-3", List.of("unit-a", "unit-b"), Instant.parse("2026-08-19T10:00:00Z")));
        assertThat(fact(feedback(false))).isNull();
        assertThat(fact(feedback(true)))
                .isEqualTo(new Fact.DoneUpstream(AT, "InstructionAnswered", "unit-a", "e-3/feedback", "e-3", AT));
    }

    @Test
    void aLiftTakesTheNoticesAlongThatCanBearOnWhatFollowsIt() {
        CalendarYear past = new CalendarYear(2024, "1", List.of("p"), List.of(), List.of());
        CalendarYear present = new CalendarYear(2026, "1", List.of("p"), List.of(), List.of());
        assertThat(Facts.of(
                        new ResponseLifted("i", Level.III, "CENTER", false, "平息", null, null, "x"),
                        AT,
                        "i:3",
                        List.of(past, present)))
                .isEqualTo(new Fact.ResponseLifted(AT, "ResponseLifted i:3", List.of(present)));
    }

    private static EntryFollowed feedback(boolean done) {
        return new EntryFollowed(
                "i",
                "e-3",
                "instructions",
                "feedback",
                "InstructionAnswered",
                "三(一)",
                "unit-a",
                List.of(),
                Map.of("text", "已办", "final", done),
                List.of(),
                AT,
                "x");
    }

    @Test
    void eachEndSaysHowAndWhy() {
        assertThat(fact(new IncidentMerged("i", "j", "same matter", "CENTER", "x")))
                .isEqualTo(new Fact.IncidentEnded(AT, End.MERGED, "IncidentMerged i:3 into j", null));
        assertThat(fact(new IncidentDismissed("i", "rumour", "x")))
                .isEqualTo(new Fact.IncidentEnded(AT, End.DISMISSED, "IncidentDismissed i:3: rumour", null));
        assertThat(fact(new IncidentClosed("i", "e-1", "done", "x")))
                .isEqualTo(new Fact.IncidentEnded(AT, End.CLOSED, "IncidentClosed i:3: done", "e-1"));
    }

    private static Fact fact(IncidentMessage message) {
        return Facts.of(message, AT, "i:3", List.of());
    }
}
