package watchkeeper.reporting.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyMessage.FactTaken;
import watchkeeper.contracts.DutyMessage.LedgerOpened;
import watchkeeper.contracts.DutyMessage.LedgerPassed;
import watchkeeper.contracts.DutyMessage.ReportSent;
import watchkeeper.contracts.DutyMessage.SlotWaived;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.proof.Proof.SlotProof;
import watchkeeper.reporting.proof.Proof.Verdict;

/** Proves one incident: every slot that was demanded, its evidence and the verdict. */
public final class Proving {
    private final Case given;
    private final Set<String> ledgers = new LinkedHashSet<>();
    private final Set<String> othersLedgers;
    private final List<Fault> faults = new ArrayList<>();

    private record Subject(String ledger, String of) {}

    private Proving(Case given) {
        this.given = given;
        Stream.concat(
                        given.messages(LedgerOpened.class).map(e -> new Subject(e.ledgerId(), e.subject())),
                        given.messages(LedgerPassed.class).map(e -> new Subject(e.ledgerId(), e.subject())))
                .filter(subject -> subject.of().equals(given.incident()))
                .map(Subject::ledger)
                .forEach(ledgers::add);
        othersLedgers = given.messages(LedgerOpened.class)
                .map(LedgerOpened::ledgerId)
                .filter(ledger -> !ledgers.contains(ledger))
                .collect(Collectors.toSet());
    }

    public static Proof of(Case given) {
        return new Proving(given).prove();
    }

    private Proof prove() {
        faults.addAll(Numbering.faults(given, aggregate -> !othersLedgers.contains(aggregate)));
        faults.addAll(Taking.unitsPassed(given));
        if (ledgers.size() > 1) {
            faults.add(Fault.of(FaultKind.SEVERAL_LEDGERS, given.incident(), 1, String.join(", ", ledgers)));
        }
        if (ledgers.isEmpty()) {
            if (isOpened()) {
                faults.add(Fault.of(FaultKind.NO_LEDGER, given.incident(), "", ""));
            }
            return proof(null, List.of());
        }
        return prove(ledgers.iterator().next());
    }

    /** One that was opened a moment ago may not have got its ledger yet. */
    private boolean isOpened() {
        return given.lines().stream()
                .anyMatch(line -> line.message() instanceof IncidentOpened
                        && line.recordedAt().isBefore(given.settled()));
    }

    private Proof prove(String ledger) {
        List<Occurrence> occurrences = Occurrences.of(given, ledger);
        faults.addAll(Taking.faults(given, ledger, occurrences));
        Map<Long, Map<String, List<Stage>>> walks = new HashMap<>();
        List<Long> inputs = inputs(ledger);
        Map<String, List<Stage>> demanded = walk(ledger, occurrences, History.NOW);
        walks.put(History.NOW, demanded);
        Map<String, List<Written>> written = written(ledger);
        Map<String, List<Fault>> bySlot = new LinkedHashMap<>();
        Stream.concat(demanded.keySet().stream(), written.keySet().stream())
                .distinct()
                .forEach(slot -> {
                    History history = new History(
                            slot,
                            written.getOrDefault(slot, List.of()),
                            (began, ended) -> walks.computeIfAbsent(
                                            knownUntil(began, ended, inputs), input -> walk(ledger, occurrences, input))
                                    .getOrDefault(slot, List.of()));
                    bySlot.put(slot, history.faults(given.settled()));
                });
        bySlot.values().forEach(faults::addAll);
        faults.addAll(reports(ledger, occurrences, demanded));
        faults.addAll(calendars(ledger, demanded));
        return proof(
                ledger,
                demanded.values().stream()
                        .map(stages -> slot(
                                stages,
                                bySlot.getOrDefault(stages.getLast().slot().id(), List.of())))
                        .toList());
    }

    /** What is demanded by all that was taken before a message of the ledger. */
    private Map<String, List<Stage>> walk(String ledger, List<Occurrence> occurrences, long before) {
        return new Walk(ledger, new Plans(given)::firstHour, new Notices(given, ledger))
                .demanded(
                        occurrences.stream()
                                .filter(occurrence -> isKnown(occurrence, before))
                                .toList(),
                        given.until());
    }

    private boolean isKnown(Occurrence occurrence, long before) {
        return before == History.NOW
                ? occurrence.isTaken() || occurrence.source().recordedAt().isBefore(given.settled())
                : occurrence.taken() < before;
    }

    private List<Long> inputs(String ledger) {
        return given.of(ledger)
                .filter(line -> line.message() instanceof FactTaken
                        || line.message() instanceof ReportSent
                        || line.message() instanceof SlotWaived)
                .map(Line::sequence)
                .sorted()
                .toList();
    }

    /** What is begun anew is the answer to the last message that the ledger took since; to time alone, if it took none. */
    private static long knownUntil(long began, long ended, List<Long> inputs) {
        return ended == History.NOW
                ? ended
                : inputs.stream()
                        .filter(input -> began < input && input < ended)
                        .reduce((a, b) -> b)
                        .orElse(ended);
    }

    private Map<String, List<Written>> written(String ledger) {
        return given.of(ledger)
                .sorted(java.util.Comparator.comparingLong(Line::sequence))
                .flatMap(Written::of)
                .filter(line -> line.at() == null || !line.at().isAfter(given.until()))
                .collect(Collectors.groupingBy(line -> line.slot().id(), LinkedHashMap::new, Collectors.toList()));
    }

    /** A zero report must be allowed by the terms as they were known when it was sent. */
    private List<Fault> reports(String ledger, List<Occurrence> occurrences, Map<String, List<Stage>> demanded) {
        List<Fault> wrong = new ArrayList<>();
        given.of(ledger).forEach(line -> {
            if (line.message() instanceof ReportSent report && report.slotId() != null) {
                slotAt(report, demanded).ifPresent(slot -> {
                    if (report.zero()
                            && !slot.zeroReport()
                            && slotAt(report, walk(ledger, occurrences, line.sequence()))
                                    .filter(DutyMessage.Slot::zeroReport)
                                    .isEmpty()) {
                        wrong.add(Fault.of(FaultKind.ZERO_REPORT, slot.id(), "", report.reportId()));
                    }
                    if (!report.owner().equals(slot.owner())) {
                        wrong.add(Fault.of(FaultKind.REPORT_OF_ANOTHER, slot.id(), slot.owner(), report.owner()));
                    }
                });
            }
        });
        return wrong;
    }

    /** What is still owed by working days is counted with the newest notices. */
    private List<Fault> calendars(String ledger, Map<String, List<Stage>> demanded) {
        Notices notices = new Notices(given, ledger);
        return demanded.values().stream()
                .map(stages -> stages.getLast().slot())
                .filter(slot -> slot.state() == SlotState.OPEN || slot.state() == SlotState.DUE_SOON)
                .flatMap(slot -> Optional.ofNullable(slot.calendar())
                        .filter(counted -> !counted.equals(notices.newest(counted, given.settled())))
                        .map(counted -> Fault.of(
                                FaultKind.CALENDAR, slot.id(), notices.newest(counted, given.settled()), counted))
                        .stream())
                .toList();
    }

    private static Optional<DutyMessage.Slot> slotAt(ReportSent report, Map<String, List<Stage>> demanded) {
        return demanded.getOrDefault(report.slotId(), List.of()).stream()
                .filter(stage -> !stage.at().isAfter(report.at()))
                .map(Stage::slot)
                .reduce((before, after) -> after);
    }

    private static SlotProof slot(List<Stage> stages, List<Fault> faults) {
        Stage last = stages.getLast();
        // A change of level may move a slot after its report: that is no evidence of it.
        Stage became = stages.reversed().stream()
                .filter(stage -> stage.how() != Stage.How.MOVED)
                .findFirst()
                .orElse(last);
        return new SlotProof(
                last.slot().id(),
                last.slot().kind(),
                last.slot().owner(),
                last.slot().number(),
                last.slot().opensAt(),
                last.slot().dueAt(),
                last.slot().graceUntil(),
                last.slot().state(),
                became.at(),
                became.evidence(),
                last.slot().clause(),
                faults.isEmpty() ? Verdict.PROVED : Verdict.FAULTY);
    }

    private Proof proof(@org.jspecify.annotations.Nullable String ledger, List<SlotProof> slots) {
        Verdict sound = ledger == null ? Verdict.NOT_SETTLED : Verdict.PROVED;
        Verdict verdict = faults.isEmpty() ? sound : Verdict.FAULTY;
        return new Proof(
                given.incident(),
                ledger,
                verdict,
                Proof.say(verdict, slots, faults),
                given.until(),
                given.settled(),
                given.lines().size(),
                slots,
                List.copyOf(faults));
    }
}
