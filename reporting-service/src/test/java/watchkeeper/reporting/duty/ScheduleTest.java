package watchkeeper.reporting.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;

class ScheduleTest {
    private static final Instant START = Instant.parse("2026-08-18T02:00:00Z");
    private static final DutyTerm FIRST_HOUR = new DutyTerm(
            DutyKind.INITIAL_REPORT,
            Rhythm.within(Duration.ofHours(1)),
            List.of("CENTER"),
            false,
            "OFFICE",
            Duration.ofMinutes(10),
            false,
            List.of(),
            "六·五2");

    private final List<Fact> facts = new ArrayList<>();

    @Test
    void aSlotOpensWhenTheOneBeforeItFallsDue() {
        started(8);
        assertThat(slot(1, hours(0))).extracting(Slot::dueAt).isEqualTo(at(hours(8)));
        assertThat(at(hours(7)).compareTo(at(hours(8)))).isNegative();
        assertThat(schedule(hours(7)).slot(id(2))).isEmpty();
        assertThat(slot(2, hours(8)).opensAt()).isEqualTo(at(hours(8)));
    }

    @Test
    void silenceBecomesDueSoonThenOverdueThenMissedAtTheTrueTimes() {
        started(8);
        assertThat(slot(1, hours(7).plusMinutes(29)).state()).isEqualTo(SlotState.OPEN);
        assertThat(slot(1, hours(7).plusMinutes(30)).state()).isEqualTo(SlotState.DUE_SOON);
        assertThat(slot(1, hours(8).plusMinutes(30)).state()).isEqualTo(SlotState.DUE_SOON);
        assertThat(slot(1, hours(9)).state()).isEqualTo(SlotState.OVERDUE);
        assertThat(slot(1, hours(16)).state()).isEqualTo(SlotState.MISSED);
        assertThat(schedule(hours(30)).bySlot().get(id(1)))
                .extracting(Step::at)
                .containsExactly(
                        at(hours(0)), at(hours(7).plusMinutes(30)), at(hours(8).plusMinutes(30)), at(hours(16)));
    }

    @Test
    void aReportInTheGraceFulfilsAndALaterOneFulfilsLate() {
        started(8);
        reported(1, hours(8).plusMinutes(30));
        reported(2, hours(17));
        assertThat(slot(1, hours(9)).state()).isEqualTo(SlotState.FULFILLED);
        assertThat(slot(1, hours(9)).withinGrace()).isTrue();
        assertThat(slot(2, hours(17)).state()).isEqualTo(SlotState.FULFILLED_LATE);
    }

    @Test
    void raisingKeepsThePendingSlotAtTheEarlierOfOldAndNew() {
        started(8);
        decided(6, hours(1));
        assertThat(slot(1, hours(1)).dueAt()).isEqualTo(at(hours(7)));
        assertThat(slot(2, hours(7)).dueAt()).isEqualTo(at(hours(13)));
        assertThat(schedule(hours(24)).bySlot().keySet().stream().filter(id -> id.contains("SPECIAL")))
                .hasSize(4)
                .doesNotHaveDuplicates();
    }

    @Test
    void raisingLateNeverLengthensTheSilence() {
        started(8);
        decided(6, hours(5));
        assertThat(slot(1, hours(5)).dueAt()).isEqualTo(at(hours(8)));
        assertThat(slot(2, hours(8)).dueAt()).isEqualTo(at(hours(14)));
    }

    @Test
    void aLiftCancelsWhatFallsDueAfterItAndNeverWhatWasDueBefore() {
        started(8);
        facts.add(new Fact.ResponseLifted(at(hours(9)), "ResponseLifted i:5", List.of()));
        assertThat(slot(1, hours(100)).state()).isEqualTo(SlotState.OVERDUE);
        assertThat(slot(2, hours(100)).state()).isEqualTo(SlotState.CANCELLED);
        assertThat(schedule(hours(100)).steps().getLast().evidence()).isEqualTo("ResponseLifted i:5");
        assertThat(schedule(hours(100)).nextChange()).isEmpty();
    }

    @Test
    void anAssessmentUpstreamFulfilsTheOldestSlotOfItsBody() {
        DutyTerm assessment = new DutyTerm(
                DutyKind.ASSESSMENT,
                Rhythm.dailyAt(List.of(LocalTime.of(9, 0), LocalTime.of(17, 0))),
                List.of("CENTER"),
                false,
                "CENTER",
                Duration.ofMinutes(30),
                false,
                List.of("AssessmentRecorded"),
                "五(三)4");
        facts.add(new Fact.TermsDecided(at(hours(0)), terms(assessment), "ResponseStarted"));
        facts.add(new Fact.DoneUpstream(at(hours(6)), "AssessmentRecorded", "CENTER", "a-1", null, null));
        Slot first = schedule(hours(6)).slot("L.ASSESSMENT.CENTER.1").orElseThrow();
        assertThat(first.dueAt()).isEqualTo(Instant.parse("2026-08-18T09:00:00Z"));
        assertThat(first.state()).isEqualTo(SlotState.FULFILLED);
        assertThat(schedule(hours(8))
                        .slot("L.ASSESSMENT.CENTER.2")
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(Instant.parse("2026-08-19T01:00:00Z"));
    }

    @Test
    void theFirstHourArisesOnceAndIsNoOneElsesAfterTheIncident() {
        facts.add(new Fact.LevelSuggested(at(hours(0)), FIRST_HOUR));
        facts.add(new Fact.IncidentOpened(at(Duration.ofMinutes(20)), "i", List.of("unit-a"), FIRST_HOUR, false));
        assertThat(schedule(hours(2)).bySlot()).hasSize(1);
        assertThat(schedule(hours(2))
                        .slot("L.INITIAL_REPORT.CENTER.1")
                        .orElseThrow()
                        .dueAt())
                .isEqualTo(at(hours(1)));
        assertThat(schedule(hours(2))
                        .slot("L.INITIAL_REPORT.CENTER.1")
                        .orElseThrow()
                        .state())
                .isEqualTo(SlotState.OVERDUE);
    }

    @Test
    void theSameFactsInAnyOrderOfArrivalDemandTheSame() {
        started(8);
        reported(1, hours(3));
        decided(6, hours(4));
        facts.add(new Fact.UnitAdded(at(hours(5)), "unit-b", UnitRole.RESPONSIBLE));
        List<Step> inOrder = schedule(hours(50)).steps();
        facts.sort((a, b) -> b.at().compareTo(a.at()));
        assertThat(schedule(hours(50)).steps()).isEqualTo(inOrder);
    }

    private void started(int every) {
        facts.add(new Fact.IncidentOpened(at(hours(-2)), "i", List.of("unit-a"), FIRST_HOUR, false));
        facts.add(new Fact.TermsDecided(at(hours(0)), terms(report(every)), "ResponseStarted"));
    }

    private void decided(int every, Duration after) {
        facts.add(new Fact.TermsDecided(at(after), terms(report(every)), "ResponseRaised"));
    }

    private void reported(int number, Duration after) {
        facts.add(new Fact.ReportSent(at(after), id(number), "r-" + number));
    }

    private Slot slot(int number, Duration after) {
        return schedule(after).slot(id(number)).orElseThrow();
    }

    private Schedule schedule(Duration after) {
        return Schedule.of("L", ZoneId.of("Asia/Shanghai"), facts, at(after));
    }

    private static String id(int number) {
        return "L.SPECIAL_REPORT.unit-a." + number;
    }

    private static DutyTerm report(int every) {
        return new DutyTerm(
                DutyKind.SPECIAL_REPORT,
                Rhythm.every(Duration.ofHours(every)),
                List.of(),
                true,
                "CENTER",
                Duration.ofMinutes(30),
                false,
                List.of(),
                "五(三)3");
    }

    private static Terms terms(DutyTerm... duties) {
        return new Terms("p", "1", Level.III, "CENTER", "Asia/Shanghai", 3, List.of(duties));
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    private static Instant at(Duration after) {
        return START.plus(after);
    }
}
