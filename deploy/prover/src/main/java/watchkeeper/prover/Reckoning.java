package watchkeeper.prover;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reckons from the facts of the timeline what was owed. */
final class Reckoning {
    private final String ledger;
    private final Dues dues;
    private final Map<String, Duty> duties = new LinkedHashMap<>();
    private final Map<String, String> roles = new TreeMap<>();
    private List<Term> terms = List.of();
    private boolean responding;
    private int responses;
    private boolean isIncident;
    private boolean isOver;

    Reckoning(String ledger, Dues dues) {
        this.ledger = ledger;
        this.dues = dues;
    }

    Stream<Slot> slots() {
        return duties.values().stream().flatMap(duty -> duty.slots().stream());
    }

    void reach(Instant at) {
        duties.values().forEach(duty -> duty.reach(at));
    }

    void take(Dated fact) {
        Instant at = fact.at();
        Message message = fact.message();
        reach(at);
        String why = message.type() + " " + message.id();
        switch (message.type()) {
            case "LevelSuggested" ->
                fact.firstHour().filter(term -> !isIncident).ifPresent(term -> first(term, at));
            case "StoryDismissed", "StoryMerged" -> {
                if (!isIncident) {
                    duties.values().forEach(duty -> duty.forgive(at, message.type()));
                }
            }
            case "IncidentOpened" -> opened(message, at);
            case "UnitAdded" -> {
                roles.put(message.text("unit"), message.body().path("role").asString("RESPONSIBLE"));
                plan(at, "UnitAdded");
            }
            case "UnitReleased" -> {
                roles.remove(message.text("unit"));
                plan(at, "UnitReleased");
                duties.values().stream()
                        .filter(duty -> duty.isSince("ENTRY") && duty.isOf(message.text("unit")))
                        .forEach(duty -> duty.stop(at, "UnitReleased"));
            }
            case "ResponseStarted", "ResponseRaised", "ResponseLowered" ->
                decided(message.body().path("terms"), at, why);
            case "ResponseLifted" -> lifted(at, why);
            case "IncidentMerged" -> {
                isOver = true;
                duties.values().forEach(duty -> duty.stop(at, why));
            }
            case "IncidentDismissed", "IncidentClosed" -> {
                isOver = true;
                duties.values().forEach(duty -> duty.forgive(at, why));
            }
            case "AssessmentRecorded" ->
                done(message, "AssessmentRecorded", message.text("body"), "", at, message.text("assessmentId"));
            case "EntryMade" -> made(message, at);
            case "EntryFollowed" ->
                done(
                        message,
                        message.text("fact"),
                        message.text("body"),
                        message.text("entryId"),
                        at,
                        message.text("entryId") + "/" + message.text("step"));
            case "HandoverConfirmed" -> {
                if (message.text("matter").equals("WATCH")) {
                    done(message, "HandoverConfirmed", message.text("from"), "", at, message.text("handoverId"));
                }
            }
            case "ReportSent" ->
                owed(message.text("slotId"), at, slot -> slot.fulfil(at, at, message.text("reportId")));
            case "SlotWaived" ->
                slots().filter(slot -> slot.id.equals(message.text("slotId")))
                        .toList()
                        .forEach(slot -> slot.waive(at, message.text("reason")));
            default -> throw new IllegalArgumentException(message.type());
        }
    }

    private void opened(Message message, Instant at) {
        isIncident = true;
        message.body().path("units").forEach(unit -> roles.put(unit.asString(), "RESPONSIBLE"));
        first(new Term(message.body().path("initialReport"), ZoneId.of(message.text("timeZone"))), at);
    }

    private void first(Term term, Instant at) {
        for (String owner : term.bodies()) {
            Duty duty = duty(key(term, owner), term, owner, "SUGGESTION", "");
            if (!duty.isDemanded()) {
                duty.start(term, at, 0);
            }
        }
    }

    private void lifted(Instant at, String why) {
        responding = false;
        plan(at, why);
    }

    private void decided(JsonNode stated, Instant at, String why) {
        responses += responding ? 0 : 1;
        responding = true;
        ZoneId zone = ZoneId.of(stated.path("timeZone").asString());
        terms = stated.path("duties")
                .valueStream()
                .map(duty -> new Term(duty, zone))
                .toList();
        Set<Duty> begun = plan(at, why);
        owing().forEach((key, term) -> {
            Duty duty = duty(key, term, key.substring(term.kind().length() + 1), "PLANNED", "");
            if (!begun.contains(duty)) {
                duty.change(term, at);
            }
        });
    }

    private Set<Duty> plan(Instant at, String why) {
        Map<String, Term> owing = owing();
        duties.forEach((key, duty) -> {
            if (duty.isSince("PLANNED") && duty.isDemanded() && !owing.containsKey(key)) {
                duty.stop(at, why);
            }
        });
        Set<Duty> begun = new HashSet<>();
        owing.forEach((key, term) -> {
            Duty duty = duty(key, term, key.substring(term.kind().length() + 1), "PLANNED", "");
            if (!duty.isDemanded() && duty.start(term, at, responses)) {
                begun.add(duty);
            }
        });
        return begun;
    }

    private Map<String, Term> owing() {
        Map<String, Term> owing = new LinkedHashMap<>();
        String since = responding ? "RESPONSE" : "LIFT";
        terms.stream().filter(term -> !isOver && term.counts(since)).forEach(term -> {
            term.bodies().forEach(body -> owing.putIfAbsent(key(term, body), term));
            roles.forEach((unit, role) -> {
                if (term.isOwedBy(role)) {
                    owing.putIfAbsent(key(term, unit), term);
                }
            });
        });
        return owing;
    }

    private void made(Message entry, Instant at) {
        if (!entry.text("fact").equals("InstructionGiven")) {
            done(entry, entry.text("fact"), entry.text("body"), "", at, entry.text("entryId"));
            return;
        }
        JsonNode stated = entry.body().path("content").path("dueAt");
        terms.stream()
                .filter(term -> term.counts("ENTRY"))
                .findFirst()
                .ifPresent(term -> entry.body().path("to").forEach(to -> {
                    Instant by = stated.isString() ? Instant.parse(stated.asString()) : at;
                    String key = key(term, to.asString()) + "/" + entry.text("entryId");
                    duty(key, term, to.asString(), "ENTRY", entry.text("entryId"))
                            .instruct(term, at, by.isAfter(at) ? by : term.due(at));
                }));
    }

    private void done(Message message, String fact, String by, String entry, Instant at, String evidence) {
        Instant claimed = message.body().path("occurredAt").isString() ? message.time("occurredAt") : at;
        duties.values().forEach(duty -> duty.done(fact, by, entry, at, claimed, evidence));
    }

    private void owed(String id, Instant at, Consumer<Slot> what) {
        slots().filter(slot -> slot.id.equals(id) && slot.isOwed(at)).toList().forEach(what);
    }

    private Duty duty(String key, Term term, String owner, String since, String origin) {
        return duties.computeIfAbsent(key, k -> new Duty(ledger, owner, term, since, origin, dues));
    }

    private static String key(Term term, String owner) {
        return term.kind() + "/" + owner;
    }
}
