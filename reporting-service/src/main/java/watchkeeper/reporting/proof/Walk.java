package watchkeeper.reporting.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.UnitRole;
import watchkeeper.reporting.proof.Owners.Duty;

/** Walks through the life of an incident minute by minute and notes what its terms demand on the way. */
final class Walk {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration INSTANT = Duration.ofNanos(1);

    private final String ledger;
    private final Function<Instant, @Nullable DutyTerm> firstHour;
    private final Map<Duty, Chain> chains = new LinkedHashMap<>();
    private final Owners owners = new Owners();
    private final Notices notices;
    private Calendar calendar = new Calendar(List.of());
    private ZoneId zone = ZoneId.of("UTC");
    private boolean isIncident;
    private boolean exercise;

    /** @param firstHour what the plan in use at an instant asks of a story that becomes serious */
    Walk(String ledger, Function<Instant, @Nullable DutyTerm> firstHour, Notices notices) {
        this.ledger = ledger;
        this.firstHour = firstHour;
        this.notices = notices;
    }

    /** The slots that were demanded until an instant, by id, each with its stages. */
    Map<String, List<Stage>> demanded(List<Occurrence> occurrences, Instant until) {
        int next = 0;
        Instant minute = occurrences.isEmpty()
                ? until.plus(MINUTE)
                : occurrences.getFirst().at().truncatedTo(ChronoUnit.MINUTES);
        while (!minute.isAfter(until)) {
            Instant end = minute.plus(MINUTE).minus(INSTANT);
            Instant last = end.isAfter(until) ? until : end;
            while (next < occurrences.size() && !occurrences.get(next).at().isAfter(last)) {
                Occurrence occurrence = occurrences.get(next++);
                timeTo(occurrence.at());
                take(occurrence);
            }
            timeTo(last);
            minute = minute.plus(MINUTE);
        }
        Map<String, List<Stage>> demanded = new LinkedHashMap<>();
        chains.values().forEach(chain -> chain.slots().forEach(slot -> demanded.put(slot.id(), slot.stages())));
        return demanded;
    }

    private void timeTo(Instant now) {
        for (Chain chain : chains.values()) {
            chain.timeTo(now, zone, calendar);
        }
    }

    private void take(Occurrence occurrence) {
        Instant at = occurrence.at();
        String id = " " + occurrence.source().id();
        switch (occurrence.source().message()) {
            case StoryMessage.LevelSuggested e -> suggested(at);
            case StoryMessage.StoryDismissed e -> storyEnded(at, "StoryDismissed: " + e.reason());
            case StoryMessage.StoryMerged e -> storyEnded(at, "StoryMerged: " + e.into());
            case IncidentMessage.IncidentOpened e -> opened(e, at);
            case IncidentMessage.UnitAdded e -> {
                owners.is(e.unit(), e.role());
                plan(at, "UnitAdded: " + e.unit());
            }
            case IncidentMessage.UnitReleased e -> {
                released(e.unit(), at, "UnitReleased: " + e.unit());
            }
            case IncidentMessage.ResponseStarted e -> decided(e.terms(), at, "ResponseStarted" + id);
            case IncidentMessage.ResponseRaised e -> decided(e.terms(), at, "ResponseRaised" + id);
            case IncidentMessage.ResponseLowered e -> decided(e.terms(), at, "ResponseLowered" + id);
            case IncidentMessage.ResponseLifted e -> {
                owners.endResponse();
                calendar = notices.countedUpon(occurrence.taken());
                plan(at, "ResponseLifted" + id);
            }
            case IncidentMessage.IncidentMerged e -> ended(false, at, "IncidentMerged" + id);
            case IncidentMessage.IncidentDismissed e -> ended(true, at, "IncidentDismissed" + id);
            case IncidentMessage.IncidentClosed e -> ended(true, at, "IncidentClosed" + id);
            case IncidentMessage.AssessmentRecorded e ->
                done("AssessmentRecorded", e.body(), null, at, e.occurredAt(), e.assessmentId());
            case IncidentMessage.EntryMade e -> made(e, at);
            case IncidentMessage.EntryFollowed e ->
                done(e.fact(), e.body(), e.entryId(), at, e.occurredAt(), e.entryId() + "/" + e.step());
            case IncidentMessage.HandoverConfirmed e -> {
                if (e.matter().equals("WATCH")) {
                    done("HandoverConfirmed", e.from(), null, at, null, e.handoverId());
                }
            }
            case DutyMessage.FactTaken e -> {
                calendar = notices.countedUpon(occurrence.taken());
                chains.values().forEach(chain -> chain.recount(calendar, zone, at, e.type()));
            }
            case DutyMessage.ReportSent e -> {
                if (e.slotId() != null) {
                    slots(e.slotId(), slot -> slot.fulfilled(at, null, e.reportId()));
                }
            }
            case DutyMessage.SlotWaived e -> slots(e.slotId(), slot -> slot.waived(at, e.reason()));
            default -> throw new IllegalArgumentException(occurrence + " bears on nothing");
        }
    }

    private void suggested(Instant at) {
        DutyTerm term = firstHour.apply(at);
        if (!isIncident && term != null) {
            first(term, at);
        }
    }

    private void opened(IncidentMessage.IncidentOpened opened, Instant at) {
        isIncident = true;
        exercise = opened.exercise();
        zone = ZoneId.of(opened.timeZone());
        opened.units().forEach(unit -> owners.is(unit, UnitRole.RESPONSIBLE));
        first(opened.initialReport(), at);
    }

    /** The first hour runs from whatever came first, and anew after a dismissal. */
    private void first(DutyTerm term, Instant at) {
        for (String owner : term.owners()) {
            Chain chain = chain(new Duty(term.kind(), owner, null), term, Since.SUGGESTION);
            if (!chain.isDemanded()) {
                demand(chain, term, at);
            }
        }
    }

    /** Each addressee of an instruction owes its feedback, by the time that it states or else by the plan's. */
    private void made(IncidentMessage.EntryMade entry, Instant at) {
        if (!entry.fact().equals("InstructionGiven")) {
            done(entry.fact(), entry.body(), null, at, entry.occurredAt(), entry.entryId());
            return;
        }
        Object stated = entry.content().get("dueAt");
        owners.uponInstruction()
                .ifPresent(term -> entry.to().forEach(addressee -> {
                    Instant by = stated == null ? at : Instant.parse(stated.toString());
                    Due due = by.isAfter(at) ? Due.at(by) : Hours.after(at, term.rhythm(), zone, calendar);
                    chain(new Duty(term.kind(), addressee, entry.entryId()), term, Since.ENTRY)
                            .demand(term, at, due, owners.responses(), exercise);
                }));
    }

    private void released(String unit, Instant at, String cause) {
        owners.isNone(unit);
        plan(at, cause);
        chains.values().stream()
                .filter(chain -> chain.isSince(Since.ENTRY) && chain.isOf(unit))
                .forEach(chain -> chain.release(at, cause));
    }

    private void storyEnded(Instant at, String cause) {
        if (!isIncident) {
            chains.values().forEach(chain -> chain.close(at, cause));
        }
    }

    private void ended(boolean nothingIsLeft, Instant at, String cause) {
        owners.endIncident();
        for (Chain chain : chains.values()) {
            if (nothingIsLeft) {
                chain.close(at, cause);
            } else {
                chain.release(at, cause);
            }
        }
    }

    private void decided(Terms terms, Instant at, String cause) {
        owners.respond(terms);
        zone = ZoneId.of(terms.timeZone());
        Set<Chain> fresh = plan(at, cause);
        owners.owed().forEach((duty, term) -> {
            Chain chain = chain(duty, term, term.since());
            if (!fresh.contains(chain)) {
                chain.change(term, Hours.after(at, term.rhythm(), zone, calendar), at, cause);
            }
        });
    }

    /** Releases who owes nothing any more and demands of who owes now; gives the chains that were asked for a slot. */
    private Set<Chain> plan(Instant at, String cause) {
        Map<Duty, DutyTerm> owed = owners.owed();
        chains.forEach((duty, chain) -> {
            boolean follows = chain.isSince(Since.RESPONSE) || chain.isSince(Since.LIFT);
            if (follows && chain.isDemanded() && !owed.containsKey(duty)) {
                chain.release(at, cause);
            }
        });
        Set<Chain> fresh = new HashSet<>();
        owed.forEach((duty, term) -> {
            Chain chain = chain(duty, term, term.since());
            if (!chain.isDemanded() && demand(chain, term, at)) {
                fresh.add(chain);
            }
        });
        return fresh;
    }

    private boolean demand(Chain chain, DutyTerm term, Instant at) {
        return chain.demand(term, at, Hours.after(at, term.rhythm(), zone, calendar), owners.responses(), exercise);
    }

    private void done(
            String type, String doer, @Nullable String entry, Instant at, @Nullable Instant claimed, String evidence) {
        chains.values().stream()
                .filter(chain -> chain.isDoneBy(doer))
                .forEach(chain -> chain.done(type, entry, at, claimed, evidence));
    }

    private void slots(String id, java.util.function.Consumer<Demanded> what) {
        chains.values().forEach(chain -> chain.slot(id).ifPresent(what));
    }

    private Chain chain(Duty duty, DutyTerm term, Since since) {
        return chains.computeIfAbsent(duty, d -> new Chain(ledger, d, term, since));
    }
}
