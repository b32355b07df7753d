package watchkeeper.reporting.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

/** The life of an incident for tests: what happened after how long, and what it demands. */
final class Life {
    static final Instant START = Instant.parse("2026-08-18T02:00:00Z");
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final DutyTerm FIRST_HOUR =
            term(DutyKind.INITIAL_REPORT, Rhythm.within(Duration.ofHours(1)), List.of("CENTER"), false, false);

    final List<Fact> facts = new ArrayList<>();

    Life opened(String... units) {
        return fact(new Fact.IncidentOpened(START, "i", List.of(units), FIRST_HOUR, false));
    }

    Life unit(Duration after, String unit, UnitRole role) {
        return fact(new Fact.UnitAdded(at(after), unit, role));
    }

    Life released(Duration after, String unit) {
        return fact(new Fact.UnitReleased(at(after), unit));
    }

    Life decided(Duration after, DutyTerm... duties) {
        return fact(new Fact.TermsDecided(
                at(after), new Terms("p", "1", Level.III, "CENTER", ZONE.getId(), 3, List.of(duties)), "decided"));
    }

    Life lifted(Duration after, CalendarYear... notices) {
        return fact(new Fact.ResponseLifted(at(after), "ResponseLifted i:9", List.of(notices)));
    }

    Life read(Duration after, CalendarYear... notices) {
        return fact(new Fact.CalendarRead(at(after), List.of(notices), "CalendarRead"));
    }

    Life instructed(Duration after, String entry, String... to) {
        return fact(new Fact.InstructionGiven(at(after), entry, List.of(to), null));
    }

    Life answered(Duration after, String entry, String owner) {
        return fact(new Fact.DoneUpstream(at(after), "InstructionAnswered", owner, entry + "/feedback", entry, null));
    }

    Life ended(Duration after, End end) {
        return fact(new Fact.IncidentEnded(at(after), end, end + " i:9", end == End.CLOSED ? "e-1" : null));
    }

    Life done(Duration after, String type, String owner) {
        return fact(new Fact.DoneUpstream(at(after), type, owner, type + " of " + owner, null, null));
    }

    Life reported(Duration after, String slot) {
        return fact(new Fact.ReportSent(at(after), slot, "r of " + slot));
    }

    Life fact(Fact fact) {
        facts.add(fact);
        return this;
    }

    Schedule schedule(Duration after) {
        return Schedule.of("L", ZONE, facts, at(after));
    }

    Slot slot(Duration after, String id) {
        return schedule(after).slot("L." + id).orElseThrow(() -> new AssertionError("no slot " + id));
    }

    /** What is owed or was, without the ledger's prefix. */
    List<String> slots(Duration after) {
        return schedule(after).bySlot().keySet().stream()
                .map(id -> id.substring(2))
                .toList();
    }

    static DutyTerm specialReport(int everyHours) {
        return term(DutyKind.SPECIAL_REPORT, Rhythm.every(Duration.ofHours(everyHours)), List.of(), true, false);
    }

    static DutyTerm watchersReport(int everyHours) {
        return term(DutyKind.SPECIAL_REPORT, Rhythm.every(Duration.ofHours(everyHours)), List.of(), true, true);
    }

    static DutyTerm verification(int withinHours) {
        return term(
                DutyKind.VERIFICATION,
                Rhythm.within(Duration.ofHours(withinHours)),
                List.of(),
                true,
                false,
                "VerificationRecorded");
    }

    static DutyTerm evaluation(int workingDays) {
        return since(
                DutyTerm.Since.LIFT,
                term(
                        DutyKind.EVALUATION,
                        new Rhythm(null, List.of(), null, workingDays),
                        List.of("CENTER"),
                        false,
                        false,
                        "EvaluationRecorded"));
    }

    static DutyTerm feedback(int withinHours) {
        return since(
                DutyTerm.Since.ENTRY,
                term(
                        DutyKind.INSTRUCTION_FEEDBACK,
                        Rhythm.within(Duration.ofHours(withinHours)),
                        List.of(),
                        true,
                        false,
                        "InstructionAnswered"));
    }

    static DutyTerm browsing(int... hours) {
        return since(DutyTerm.Since.ALWAYS, term(DutyKind.BROWSING, daily(hours), List.of("CENTER"), false, false));
    }

    private static DutyTerm since(DutyTerm.Since since, DutyTerm term) {
        return new DutyTerm(
                term.kind(),
                term.rhythm(),
                term.owners(),
                term.eachUnit(),
                term.eachWatching(),
                term.addressee(),
                term.grace(),
                term.zeroReport(),
                term.fulfilledBy(),
                term.clause(),
                since,
                term.alsoTo(),
                term.realMatter(),
                term.byAnyBody());
    }

    private static Rhythm daily(int... hours) {
        return Rhythm.dailyAt(java.util.Arrays.stream(hours)
                .mapToObj(hour -> LocalTime.of(hour, 0))
                .toList());
    }

    static DutyTerm handover(int... hours) {
        return term(DutyKind.WATCH_HANDOVER, daily(hours), List.of("CENTER"), true, false, "HandoverConfirmed");
    }

    /** As a plan asks it of each unit, whoever releases it. */
    static DutyTerm firstAnswer() {
        return new DutyTerm(
                DutyKind.FIRST_ANSWER,
                Rhythm.within(hours(24)),
                List.of(),
                true,
                false,
                "OFFICE",
                Duration.ofMinutes(30),
                false,
                List.of("StatementReleased"),
                "三(三)",
                DutyTerm.Since.RESPONSE,
                List.of(),
                false,
                true);
    }

    static DutyTerm term(
            DutyKind kind,
            Rhythm rhythm,
            List<String> owners,
            boolean eachUnit,
            boolean eachWatching,
            String... fulfilledBy) {
        return new DutyTerm(
                kind,
                rhythm,
                owners,
                eachUnit,
                eachWatching,
                "OFFICE",
                Duration.ofMinutes(30),
                false,
                List.of(fulfilledBy),
                "五",
                kind == DutyKind.INITIAL_REPORT ? DutyTerm.Since.SUGGESTION : DutyTerm.Since.RESPONSE,
                List.of(),
                false,
                false);
    }

    static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }

    static Instant at(Duration after) {
        return START.plus(after);
    }
}
