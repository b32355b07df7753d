package watchkeeper.reporting.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import watchkeeper.contracts.DutyMessage.FactTaken;
import watchkeeper.contracts.IncidentMessage.IncidentAbsorbed;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.UnitAdded;
import watchkeeper.contracts.StoryMessage;

/** Whether the ledger took what was decided: everything that bears on it, once, at the time that its source recorded. */
final class Taking {
    private Taking() {}

    static List<Fault> faults(Case given, String ledger, List<Occurrence> occurrences) {
        List<Fault> faults = new ArrayList<>();
        Map<String, Line> known = new HashMap<>();
        given.lines().forEach(line -> known.put(line.id(), line));
        Set<String> taken = new HashSet<>();
        given.of(ledger).filter(Taking::isFromUpstream).forEach(line -> {
            FactTaken fact = (FactTaken) line.message();
            String id = fact.source() + ":" + fact.sequence();
            if (!taken.add(id)) {
                faults.add(Fault.of(FaultKind.TAKEN_TWICE, id, "", line.id()));
            }
            Line source = known.get(id);
            if (source == null) {
                faults.add(Fault.of(FaultKind.FACT_UNKNOWN, id, "", fact.type()));
            } else if (!source.recordedAt().equals(fact.recordedAt())) {
                faults.add(Fault.of(FaultKind.FACT_TIME, id, source.recordedAt(), fact.recordedAt()));
            }
        });
        occurrences.stream()
                .filter(occurrence -> !occurrence.isTaken() && mustBeTaken(occurrence, given))
                .map(Occurrence::source)
                .forEach(line -> faults.add(Fault.of(
                        FaultKind.NOT_TAKEN,
                        line.id(),
                        line.message().getClass().getSimpleName(),
                        "")));
        return faults;
    }

    /** What arises in the service itself has no number of its own. */
    private static boolean isFromUpstream(Line line) {
        return line.message() instanceof FactTaken fact && fact.sequence() > 0;
    }

    private static boolean mustBeTaken(Occurrence occurrence, Case given) {
        Line line = occurrence.source();
        return line.recordedAt().isBefore(given.settled()) && (!endsStory(line) || asksForSomething(line, given));
    }

    private static boolean endsStory(Line line) {
        return line.message() instanceof StoryMessage.StoryDismissed
                || line.message() instanceof StoryMessage.StoryMerged;
    }

    /** The end of a story that was never suggested, or not again since the last one, is nobody's concern. */
    private static boolean asksForSomething(Line end, Case given) {
        boolean asks = false;
        for (Line line : given.of(end.aggregate())
                .filter(line -> line.sequence() < end.sequence())
                .sorted(java.util.Comparator.comparingLong(Line::sequence))
                .toList()) {
            asks = switch (line.message()) {
                case StoryMessage.LevelSuggested e -> true;
                case StoryMessage.StoryDismissed e -> false;
                case StoryMessage.StoryMerged e -> false;
                default -> asks;
            };
        }
        return asks;
    }

    /** At a merge the units pass over, in messages of their own. */
    static List<Fault> unitsPassed(Case given) {
        Set<String> units = new HashSet<>();
        given.messages(IncidentOpened.class).forEach(opened -> units.addAll(opened.units()));
        given.messages(UnitAdded.class).map(UnitAdded::unit).forEach(units::add);
        return given.lines().stream()
                .filter(line -> line.recordedAt().isBefore(given.settled()))
                .map(Line::message)
                .filter(IncidentAbsorbed.class::isInstance)
                .map(IncidentAbsorbed.class::cast)
                .flatMap(absorbed -> absorbed.units().stream())
                .filter(unit -> !units.contains(unit))
                .map(unit -> Fault.of(FaultKind.UNIT_NOT_PASSED, given.incident(), unit, ""))
                .toList();
    }
}
