package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyMessage.FactTaken;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.StoryMessage;

/** The messages of an incident that bear on what is owed, in the order in which they count. */
final class Occurrences {
    private Occurrences() {}

    /** Equal times are told apart by who was heard first. */
    static List<Occurrence> of(Case given, String ledger) {
        Map<String, Long> taken = new HashMap<>();
        given.of(ledger).forEach(line -> {
            if (line.message() instanceof FactTaken fact) {
                taken.putIfAbsent(fact.source() + ":" + fact.sequence(), line.sequence());
            }
        });
        Map<String, Instant> latest = new HashMap<>();
        Stream<Occurrence> upstream = given.lines().stream()
                .filter(line -> bears(line, given.incident(), ledger))
                .sorted(Comparator.comparingLong(Line::sequence))
                .map(line -> new Occurrence(
                        latest.merge(line.aggregate(), line.recordedAt(), Occurrences::later),
                        line,
                        taken.getOrDefault(line.id(), Occurrence.NOT_TAKEN)));
        return Stream.concat(upstream, given.of(ledger).flatMap(Occurrences::own))
                .sorted(Comparator.comparing(Occurrence::at).thenComparingLong(Occurrence::taken))
                .toList();
    }

    static boolean bears(Line line, String incident, String ledger) {
        return switch (line.message()) {
            case StoryMessage.LevelSuggested e -> ledger.equals("L-" + e.storyId());
            case StoryMessage.StoryDismissed e -> ledger.equals("L-" + e.storyId());
            case StoryMessage.StoryMerged e -> ledger.equals("L-" + e.storyId());
            case IncidentMessage message -> message.incidentId().equals(incident) && bears(message);
            default -> false;
        };
    }

    private static boolean bears(IncidentMessage message) {
        return switch (message) {
            case IncidentMessage.IncidentOpened e -> true;
            case IncidentMessage.UnitAdded e -> true;
            case IncidentMessage.UnitReleased e -> true;
            case IncidentMessage.ResponseStarted e -> true;
            case IncidentMessage.ResponseRaised e -> true;
            case IncidentMessage.ResponseLowered e -> true;
            case IncidentMessage.ResponseLifted e -> true;
            case IncidentMessage.IncidentMerged e -> true;
            case IncidentMessage.IncidentDismissed e -> true;
            case IncidentMessage.IncidentClosed e -> true;
            case IncidentMessage.AssessmentRecorded e -> true;
            case IncidentMessage.EntryMade e -> true;
            case IncidentMessage.EntryFollowed e ->
                !Boolean.FALSE.equals(e.content().get("final"));
            case IncidentMessage.HandoverConfirmed e ->
                e.matter().equals("WATCH") || e.matter().equals("COMMAND");
            default -> false;
        };
    }

    /** What was done in the ledger itself. */
    private static Stream<Occurrence> own(Line line) {
        return switch (line.message()) {
            case DutyMessage.ReportSent e -> Stream.of(new Occurrence(e.at(), line, line.sequence()));
            case DutyMessage.SlotWaived e -> Stream.of(new Occurrence(e.at(), line, line.sequence()));
            case FactTaken e ->
                e.type().equals("CalendarRead")
                        ? Stream.of(new Occurrence(e.recordedAt(), line, line.sequence()))
                        : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
