package watchkeeper.prover;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Checks what is shown against what was owed, and one view of it against the other. */
final class Check {
    private static final String INCIDENTS = "watchkeeper.incidents";
    private static final Set<String> BEARING = Set.of(
            "LevelSuggested",
            "StoryDismissed",
            "StoryMerged",
            "IncidentOpened",
            "UnitAdded",
            "UnitReleased",
            "ResponseStarted",
            "ResponseRaised",
            "ResponseLowered",
            "ResponseLifted",
            "IncidentMerged",
            "IncidentDismissed",
            "IncidentClosed",
            "AssessmentRecorded",
            "EntryMade",
            "EntryFollowed",
            "HandoverConfirmed",
            "ReportSent",
            "SlotWaived");

    private final Shown shown;
    private final Views views;
    private final Rows rows;
    private final List<Finding> findings = new ArrayList<>();

    Check(Shown shown) {
        this.shown = shown;
        this.views = new Views(shown);
        this.rows = new Rows(shown);
    }

    List<Finding> findings() {
        return findings;
    }

    int slots() {
        return rows.slots();
    }

    Check run() {
        findings.addAll(views.findings(this::isOurs));
        Optional<String> ledger = ledger();
        if (ledger.isPresent()) {
            taken(ledger.get());
            reckoned(ledger.get());
        } else if (opened().isPresent()) {
            findings.add(new Finding("NO_LEDGER", shown.id(), "a ledger", ""));
        }
        if (!shown.proof().path("verdict").asString("").equals("PROVED")) {
            findings.add(new Finding(
                    "OWN_PROOF",
                    shown.id(),
                    "PROVED",
                    shown.proof().path("words").path("en").asString("")));
        }
        return this;
    }

    private Optional<Message> opened() {
        return views.ofTheIncident().stream()
                .filter(message -> message.type().equals("IncidentOpened"))
                .filter(shown::isSettled)
                .findFirst();
    }

    private Optional<String> ledger() {
        return shown.timeline().stream()
                .filter(message ->
                        message.type().equals("LedgerOpened") || message.type().equals("LedgerPassed"))
                .filter(message -> message.text("subject").equals(shown.id()))
                .map(Message::aggregate)
                .findFirst();
    }

    /** A story's ledger may be another incident's. */
    private boolean isOurs(String aggregate) {
        return !aggregate.startsWith("L-") || ledger().filter(aggregate::equals).isPresent();
    }

    private void taken(String ledger) {
        Map<String, Long> taken = takenBy(ledger);
        bearing(ledger).filter(message -> !message.aggregate().equals(ledger)).forEach(message -> {
            if (!taken.containsKey(message.id()) && !message.type().startsWith("Story")) {
                findings.add(new Finding("NOT_TAKEN", message.id(), message.type(), ""));
            }
            taken.remove(message.id());
        });
        shown.timeline().stream().map(Message::id).forEach(taken::remove);
        taken.keySet().forEach(id -> findings.add(new Finding("FACT_UNKNOWN", id, "on the timeline", "")));
    }

    private Map<String, Long> takenBy(String ledger) {
        Map<String, Long> taken = new HashMap<>();
        shown.timeline().stream()
                .filter(message ->
                        message.aggregate().equals(ledger) && message.type().equals("FactTaken"))
                .filter(message -> message.body().path("sequence").asLong() > 0)
                .filter(message -> !message.time("recordedAt").isAfter(shown.judged()))
                .forEach(message -> taken.put(
                        message.text("source") + ":"
                                + message.body().path("sequence").asLong(),
                        message.sequence()));
        return taken;
    }

    private Stream<Message> bearing(String ledger) {
        return shown.timeline().stream()
                .filter(message ->
                        BEARING.contains(message.type()) && !at(message).isAfter(shown.judged()))
                .filter(message -> message.topic().equals(INCIDENTS)
                        || message.aggregate().equals(ledger)
                        || ledger.equals("L-" + message.text("storyId")))
                .filter(message -> message.body().path("content").path("final").asBoolean(true))
                .filter(message -> !message.type().equals("HandoverConfirmed")
                        || Set.of("WATCH", "COMMAND").contains(message.text("matter")));
    }

    private static Instant at(Message message) {
        return message.type().equals("ReportSent") || message.type().equals("SlotWaived")
                ? message.time("at")
                : message.recordedAt();
    }

    private void reckoned(String ledger) {
        Map<String, Long> taken = takenBy(ledger);
        Optional<Term> firstHour = opened().map(
                        opened -> new Term(opened.body().path("initialReport"), ZoneId.of(opened.text("timeZone"))));
        Map<String, Instant> latest = new HashMap<>();
        Reckoning reckoning = new Reckoning(ledger, shown::due);
        bearing(ledger)
                .sorted(Comparator.comparingLong(Message::sequence))
                .map(message -> new Dated(
                        message.aggregate().equals(ledger)
                                ? at(message)
                                : latest.merge(message.aggregate(), at(message), Check::later),
                        message,
                        firstHour))
                .sorted(Comparator.comparing(Dated::at)
                        .thenComparing(dated -> taken.getOrDefault(
                                dated.message().id(), dated.message().sequence())))
                .forEach(reckoning::take);
        reckoning.reach(shown.judged());
        findings.addAll(rows.findings(reckoning));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
