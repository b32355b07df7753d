package watchkeeper.reporting.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.UnitRole;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

/**
 * What is owed: a pure function of the facts and the time. Facts count in the order in which their sources recorded
 * them, however late they come.
 */
public final class Schedule {
    private final String ledger;
    private final ZoneId zone;
    private final Map<Who, Lane> lanes = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Owing owing = new Owing();
    private boolean isIncidents;
    private boolean exercise;

    private Schedule(String ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
    }

    /**
     * Everything that the facts demand up to an instant, and nothing after it.
     *
     * @param ledger prefix of the slots' ids
     */
    public static Schedule of(String ledger, ZoneId zone, Collection<Fact> facts, Instant upTo) {
        Schedule schedule = new Schedule(ledger, zone);
        facts.stream()
                .filter(fact -> !fact.at().isAfter(upTo))
                .sorted(Comparator.comparing(Fact::at))
                .forEach(fact -> {
                    schedule.advance(fact.at());
                    schedule.take(fact);
                });
        schedule.advance(upTo);
        return schedule;
    }

    /** The lines of the ledger in the order of their true times. */
    public List<Step> steps() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    /** The lines of each slot, in order. */
    public Map<String, List<Step>> bySlot() {
        Map<String, List<Step>> bySlot = new LinkedHashMap<>();
        steps.forEach(step -> bySlot.computeIfAbsent(step.slot().id(), id -> new ArrayList<>())
                .add(step));
        return bySlot;
    }

    public Optional<Slot> slot(String id) {
        return steps.reversed().stream()
                .map(Step::slot)
                .filter(slot -> slot.id().equals(id))
                .findFirst();
    }

    /** The slot of the same duty that is open now, for a caller who named another. */
    public Optional<Slot> openSlotOf(DutyKind kind, String owner) {
        return bySlot().values().stream()
                .map(lines -> lines.getLast().slot())
                .filter(slot -> slot.kind() == kind && slot.owner().equals(owner) && slot.stillOwed())
                .findFirst();
    }

    /** The term that a slot's duty stands under now. */
    public Optional<DutyTerm> termOf(Slot slot) {
        return Optional.ofNullable(lanes.get(new Who(slot.kind(), slot.owner())))
                .map(Lane::term);
    }

    /** When time alone changes something next; empty when nothing is owed any more. */
    public Optional<Instant> nextChange() {
        return lanes.values().stream()
                .flatMap(lane -> lane.nextChange().stream())
                .min(Comparator.naturalOrder());
    }

    /** The body in command at the end of the schedule, or the last that was. */
    public Optional<String> command() {
        return Optional.ofNullable(owing.command());
    }

    private void advance(Instant to) {
        lanes.values().forEach(lane -> lane.advance(to));
    }

    private void take(Fact fact) {
        Instant at = fact.at();
        switch (fact) {
            case Fact.LevelSuggested e -> suggested(e);
            case Fact.StoryDismissed e -> storyEnded(at, "StoryDismissed: " + e.reason());
            case Fact.StoryMerged e -> storyEnded(at, "StoryMerged: " + e.into());
            case Fact.IncidentOpened e -> opened(e);
            case Fact.UnitAdded e -> {
                owing.named(e.unit(), e.role());
                plan(at, "UnitAdded: " + e.unit());
            }
            case Fact.UnitReleased e -> {
                owing.released(e.unit());
                plan(at, "UnitReleased: " + e.unit());
            }
            case Fact.TermsDecided e -> {
                owing.decided(e.terms());
                replan(plan(at, e.cause()), at, e.cause());
            }
            case Fact.ResponseLifted e -> {
                owing.over();
                plan(at, e.cause());
            }
            case Fact.CommandPassed e -> owing.commandPassedTo(e.body());
            case Fact.IncidentEnded e -> ended(e);
            case Fact.DoneUpstream e ->
                lanes.values().stream()
                        .filter(lane -> lane.owner().equals(e.owner())
                                && lane.term().fulfilledBy().contains(e.type()))
                        .forEach(lane -> lane.fulfilOldest(at, e.evidence()));
            case Fact.ReportSent e -> lanes.values().forEach(lane -> lane.fulfil(e.slotId(), at, e.reportId()));
            case Fact.SlotWaived e -> lanes.values().forEach(lane -> lane.waive(e.slotId(), at, e.reason()));
        }
    }

    /** Once there is an incident, the story's growth asks for nothing more. */
    private void suggested(Fact.LevelSuggested fact) {
        if (!isIncidents) {
            initial(fact.initialReport(), fact.at());
        }
    }

    private void opened(Fact.IncidentOpened fact) {
        isIncidents = true;
        exercise = fact.exercise();
        fact.units().forEach(unit -> owing.named(unit, UnitRole.RESPONSIBLE));
        initial(fact.initialReport(), fact.at());
    }

    /** The first-hour duty arises once, from whatever came first, and anew where a dismissal had cancelled it. */
    private void initial(DutyTerm term, Instant at) {
        for (String owner : term.owners()) {
            Lane lane = lane(new Who(term.kind(), owner), Since.SUGGESTION, term);
            if (!lane.isRunning()) {
                lane.start(term, at, owing.response(), exercise);
            }
        }
    }

    /** The incident goes on without its story; a story alone ends, and what it asked for with it. */
    private void storyEnded(Instant at, String cause) {
        if (!isIncidents) {
            lanes.values().forEach(lane -> lane.end(at, cause));
        }
    }

    /**
     * What falls due after the end is cancelled. What was due before stays owed where the incident goes on in another; a
     * dismissal or a closure waives it.
     */
    private void ended(Fact.IncidentEnded fact) {
        owing.over();
        for (Lane lane : lanes.values()) {
            if (fact.end() == End.MERGED) {
                lane.stop(fact.at(), fact.cause());
            } else {
                lane.end(fact.at(), fact.cause());
            }
        }
    }

    /** Stops what is not demanded any more and starts what is demanded now; gives what it opened a slot of. */
    private Set<Lane> plan(Instant at, String cause) {
        Map<Who, DutyTerm> demanded = owing.underTheResponse();
        lanes.forEach((who, lane) -> {
            if (lane.counts(Since.RESPONSE) && lane.isRunning() && !demanded.containsKey(who)) {
                lane.stop(at, cause);
            }
        });
        Set<Lane> opened = new LinkedHashSet<>();
        demanded.forEach((who, term) -> {
            Lane lane = lane(who, Since.RESPONSE, term);
            if (!lane.isRunning() && lane.start(term, at, owing.response(), exercise)) {
                opened.add(lane);
            }
        });
        return opened;
    }

    private void replan(Set<Lane> opened, Instant at, String cause) {
        owing.underTheResponse().forEach((who, term) -> {
            Lane lane = lane(who, Since.RESPONSE, term);
            if (!opened.contains(lane)) {
                lane.replan(term, at, cause);
            }
        });
    }

    private Lane lane(Who who, Since since, DutyTerm term) {
        return lanes.computeIfAbsent(who, w -> new Lane(ledger, w.owner(), since, term, zone, steps));
    }
}
