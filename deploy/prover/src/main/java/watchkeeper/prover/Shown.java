package watchkeeper.prover;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What the product shows of an incident.
 *
 * @param incident from the service that decides, as it was known when all that happened before was settled
 * @param rows one a slot, from the service that asks
 * @param proof the product's own
 * @param calendars by the notices that slots say they were counted with
 */
record Shown(
        JsonNode incident,
        List<Message> timeline,
        List<JsonNode> rows,
        JsonNode proof,
        Map<String, WorkingDays> calendars) {
    /**
     * The proof first: what it says is settled has been written when the rest is read.
     *
     * @return nothing where the incident itself is not settled yet
     */
    static Optional<Shown> read(Api api, String incident) throws InterruptedException {
        String path = "/incidents/" + Api.encoded(incident);
        JsonNode proof = api.get(path + "/proof");
        String known = judged(proof).toString();
        Optional<JsonNode> decided = api.find(path + "?knownAt=" + Api.encoded(known));
        if (decided.isEmpty()) {
            return Optional.empty();
        }
        List<Message> timeline =
                api.all(path + "/timeline").stream().map(Message::of).toList();
        List<JsonNode> rows = api.all("/duties?incident=" + Api.encoded(incident));
        return Optional.of(new Shown(decided.get(), timeline, rows, proof, calendars(api, rows)));
    }

    private static Instant judged(JsonNode proof) {
        return Instant.parse(proof.path("settled").asString()).minusNanos(1);
    }

    private static Map<String, WorkingDays> calendars(Api api, List<JsonNode> rows) throws InterruptedException {
        Map<String, WorkingDays> calendars = new HashMap<>();
        for (JsonNode row : rows) {
            String counted = row.path("calendar").asString("");
            if (!calendars.containsKey(counted)) {
                WorkingDays days = new WorkingDays();
                for (String notice : counted.split(",", -1)) {
                    String[] named = notice.split("/", -1);
                    if (named.length == 2 && !named[1].equals("none")) {
                        days.read(api.get("/calendars/" + named[0] + "?version=" + Api.encoded(named[1])));
                    }
                }
                calendars.put(counted, days);
            }
        }
        return calendars;
    }

    /** The last instant of which everything is to be found everywhere. */
    Instant judged() {
        return judged(proof);
    }

    boolean isSettled(Message message) {
        return !message.recordedAt().isAfter(judged());
    }

    long unsettled() {
        return timeline.stream().filter(message -> !isSettled(message)).count();
    }

    String id() {
        return incident.path("id").asString();
    }

    /**
     * When a slot falls due. Working days are counted by the notices that it names; a notice that came later moves it to no
     * earlier than the end of its own day.
     */
    Instant due(String slot, Term term, Instant from) {
        if (term.workingDays() == 0) {
            return term.due(from);
        }
        JsonNode row = rows.stream()
                .filter(one -> one.path("id").asString().equals(slot))
                .findFirst()
                .orElse(MissingNode.getInstance());
        Instant counted = calendars
                .getOrDefault(row.path("calendar").asString(""), new WorkingDays())
                .end(term.workingDays(), from, term.zone());
        Instant shown =
                row.isMissingNode() ? counted : Instant.parse(row.path("dueAt").asString());
        return read(term.zone()).anyMatch(day -> day.equals(shown) && day.isAfter(counted)) ? shown : counted;
    }

    /** Ends of the days on which a notice was read. */
    private Stream<Instant> read(ZoneId zone) {
        return timeline.stream()
                .filter(message -> message.type().equals("FactTaken")
                        && message.text("type").equals("CalendarRead"))
                .map(message -> WorkingDays.endOf(
                        message.time("recordedAt").atZone(zone).toLocalDate(), zone));
    }
}
