package watchkeeper.reporting.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static watchkeeper.reporting.proof.Spoiling.body;
import static watchkeeper.reporting.proof.Spoiling.changedTo;
import static watchkeeper.reporting.proof.Spoiling.first;
import static watchkeeper.reporting.proof.Spoiling.is;
import static watchkeeper.reporting.proof.Spoiling.isTaken;
import static watchkeeper.reporting.proof.Spoiling.last;
import static watchkeeper.reporting.proof.Spoiling.later;
import static watchkeeper.reporting.proof.Spoiling.opened;
import static watchkeeper.reporting.proof.Spoiling.slot;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.contracts.Topics;

/** A recorded life, spoilt in one place at a time: the proof finds it and names it. */
class MutationTest {
    private static final String ANOTHER = "unit-x";

    private record Mutation(String name, FaultKind found, UnaryOperator<Recording> spoil) {}

    private static final List<Mutation> MUTATIONS = List.of(
            taken("the opening is gone", FaultKind.HOLE, r -> r.of(r.incident()).getFirst()),
            taken("a decision in the middle is gone", FaultKind.HOLE, r -> first(r, "ResponseRaised")),
            taken(
                    "the last decision is gone",
                    FaultKind.TAIL_CUT,
                    r -> r.of(r.incident()).getLast()),
            taken(
                    "a decision is gone that the ledger knows of",
                    FaultKind.FACT_UNKNOWN,
                    r -> first(r, "IncidentMerged")),
            taken(
                    "the first line of the ledger is gone",
                    FaultKind.HOLE,
                    r -> r.of(r.ledger()).getFirst()),
            taken("a report is gone", FaultKind.HOLE, r -> first(r, "ReportSent")),
            taken(
                    "the last line of the ledger is gone",
                    FaultKind.TAIL_CUT,
                    r -> r.of(r.ledger()).getLast()),
            taken(
                    "the last word of the story is gone",
                    FaultKind.TAIL_CUT,
                    r -> r.of(r.story()).getLast()),
            mutation("a line stands there twice", FaultKind.DOUBLED, r -> r.twice(first(r, "SlotOpened"), 3)),
            mutation("there is no ledger", FaultKind.NO_LEDGER, r -> r.unheardOf(is(Topics.DUTIES))),
            mutation(
                    "there is another ledger",
                    FaultKind.SEVERAL_LEDGERS,
                    r -> r.with(
                            last(r, "LedgerOpened"),
                            line -> r.twice(line.deepCopy().put("aggregate", "L-x"), 1)
                                    .of("L-x")
                                    .forEach(other ->
                                            body(other).put("ledgerId", "L-x").put("subject", r.incident())))),
            mutation(
                    "the ledger left a merge out",
                    FaultKind.NOT_TAKEN,
                    r -> r.unheardOf(line -> isTaken(line, "IncidentEnded"))),
            mutation(
                    "the ledger did nothing upon the merge",
                    FaultKind.STATE_MISSING,
                    r -> r.unheardOf(
                            line -> body(line).path("evidence").asString("").startsWith("IncidentMerged"))),
            mutation(
                    "the ledger took a decision twice",
                    FaultKind.TAKEN_TWICE,
                    r -> r.twice(first(r, "FactTaken"), r.of(r.ledger()).size() + 1L)),
            mutation(
                    "a decision was at another time",
                    FaultKind.FACT_TIME,
                    r -> r.with(first(r, "ResponseRaised"), line -> later(line, "recordedAt", Duration.ofMinutes(1)))),
            mutation(
                    "a decision was at another time than the slots say",
                    FaultKind.DUE,
                    r -> r.with(
                            first(r, "ResponseStarted"), line -> later(line, "recordedAt", Duration.ofMinutes(-1)))),
            mutation(
                    "another unit was added",
                    FaultKind.SLOT_UNDEMANDED,
                    r -> r.with(first(r, "UnitAdded"), line -> body(line).put("unit", ANOTHER))),
            mutation(
                    "another unit should owe",
                    FaultKind.SLOT_MISSING,
                    r -> r.with(first(r, "UnitAdded"), line -> body(line).put("unit", ANOTHER))),
            mutation(
                    "a unit did not pass over",
                    FaultKind.UNIT_NOT_PASSED,
                    r -> r.with(
                            first(r, "IncidentAbsorbed"),
                            line -> body(line).putArray("units").add(ANOTHER))),
            mutation(
                    "a slot was never opened",
                    FaultKind.SLOT_MISSING,
                    r -> r.unheardOf(line -> slot(line)
                            .path("id")
                            .asString("")
                            .equals(slot(first(r, "SlotOpened")).path("id").asString()))),
            mutation(
                    "a slot is another unit's",
                    FaultKind.OWNER,
                    r -> r.with(first(r, "SlotOpened"), line -> slot(line).put("owner", ANOTHER))),
            mutation(
                    "a slot opens later",
                    FaultKind.OPENING,
                    r -> r.with(first(r, "SlotOpened"), line -> later(slot(line), "opensAt", Duration.ofMinutes(1)))),
            mutation(
                    "a slot is due later",
                    FaultKind.DUE,
                    r -> r.with(last(r, "SlotOpened"), line -> later(slot(line), "dueAt", Duration.ofMinutes(1)))),
            mutation(
                    "nobody is reminded in time",
                    FaultKind.NOTICE,
                    r -> r.with(first(r, "SlotOpened"), line -> later(slot(line), "dueSoonAt", Duration.ofMinutes(1)))),
            mutation(
                    "the grace is one minute too long",
                    FaultKind.GRACE,
                    r -> r.with(
                            first(r, "SlotOpened"), line -> later(slot(line), "graceUntil", Duration.ofMinutes(1)))),
            mutation(
                    "the terms give another grace",
                    FaultKind.GRACE,
                    r -> r.with(
                            first(r, "ResponseStarted"),
                            line -> ((ObjectNode) body(line).at("/terms/duties/0")).put("grace", "PT31M"))),
            mutation(
                    "an addressee is another",
                    FaultKind.TERM,
                    r -> r.with(last(r, "SlotChanged"), line -> slot(line).put("addressee", ANOTHER))),
            mutation(
                    "missed is called overdue",
                    FaultKind.STATE,
                    r -> r.with(changedTo(r, "MISSED"), line -> slot(line).put("state", "OVERDUE"))),
            mutation(
                    "a slot was in another state before",
                    FaultKind.STATE_BEFORE,
                    r -> r.with(changedTo(r, "MISSED"), line -> body(line).put("from", "OPEN"))),
            mutation(
                    "a state holds from another time",
                    FaultKind.TIME,
                    r -> r.with(changedTo(r, "OVERDUE"), line -> later(body(line), "at", Duration.ofSeconds(1)))),
            mutation(
                    "a report was sent at another time",
                    FaultKind.TIME,
                    r -> r.with(first(r, "ReportSent"), line -> later(body(line), "at", Duration.ofSeconds(-1)))),
            mutation(
                    "working days were counted by another notice",
                    FaultKind.CALENDAR,
                    r -> r.with(opened(r, "EVALUATION"), line -> slot(line).put("calendar", "2026/x"))),
            mutation(
                    "a slot was fulfilled by another report",
                    FaultKind.EVIDENCE,
                    r -> r.with(changedTo(r, "FULFILLED"), line -> body(line).put("evidence", "another"))),
            mutation(
                    "a report said nothing",
                    FaultKind.ZERO_REPORT,
                    r -> r.with(first(r, "ReportSent"), line -> body(line).put("zero", true))),
            mutation(
                    "a report was another unit's",
                    FaultKind.REPORT_OF_ANOTHER,
                    r -> r.with(first(r, "ReportSent"), line -> body(line).put("owner", ANOTHER))));

    @Test
    void theRecordedLifeIsProved() {
        Proof proof = Recording.read().proof();
        assertThat(proof.faults()).isEmpty();
        assertThat(proof.slots()).hasSizeGreaterThan(10);
    }

    @TestFactory
    Stream<DynamicTest> whatIsSpoiltIsFoundAndNamed() {
        return MUTATIONS.stream()
                .map(mutation -> DynamicTest.dynamicTest(mutation.name(), () -> {
                    Proof proof = mutation.spoil().apply(Recording.read()).proof();
                    assertThat(proof.verdict()).isEqualTo(Proof.Verdict.FAULTY);
                    assertThat(proof.faults()).extracting(Fault::kind).contains(mutation.found());
                    assertThat(proof.faults())
                            .allSatisfy(fault -> assertThat(
                                            fault.words().zh() + fault.words().en())
                                    .contains(fault.about())
                                    .doesNotContain("%"));
                }));
    }

    @Test
    void everyKindOfFaultIsFoundBySomeMutation() {
        assertThat(MUTATIONS.stream().map(Mutation::found).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(FaultKind.class));
    }

    @Test
    void noSingleLineCanBeTakenAway() {
        int lines = (int) Recording.read().lines().count();
        Set<String> unnoticed = Stream.iterate(0, i -> i < lines, i -> i + 1)
                .filter(i -> {
                    Recording recording = Recording.read();
                    ObjectNode line = recording.lines().toList().get(i);
                    return !line.path("topic").asString().equals(Topics.REFERENCE)
                            && recording.without(line).proof().verdict() == Proof.Verdict.PROVED;
                })
                .map(String::valueOf)
                .collect(Collectors.toSet());
        assertThat(unnoticed).isEmpty();
    }

    private static Mutation mutation(String name, FaultKind found, UnaryOperator<Recording> spoil) {
        return new Mutation(name, found, spoil);
    }

    private static Mutation taken(
            String name, FaultKind found, java.util.function.Function<Recording, ObjectNode> which) {
        return mutation(name, found, recording -> recording.without(which.apply(recording)));
    }
}
