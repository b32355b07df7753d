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
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.Terms;

/**
 * What is owed: a pure function of the facts and the time. Facts count in the order in which their sources recorded
 * them, however late they come.
 */
public final class Schedule {
    private record Who(DutyKind kind, String owner) {}

    private final String ledger;
    private final ZoneId zone;
    private final Map<Who, Lane> lanes = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Set<String> units = new LinkedHashSet<>();
    private @Nullable Terms terms;
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

    /** When time alone changes something next; empty when nothing is owed any more. */
    public Optional<Instant> nextChange() {
        return lanes.values().stream()
                .flatMap(lane -> lane.nextChange().stream())
                .min(Comparator.naturalOrder());
    }

    /** The terms in force at the end of the schedule. */
    public Optional<Terms> terms() {
        return Optional.ofNullable(terms);
    }

    private void advance(Instant to) {
        lanes.values().forEach(lane -> lane.advance(to));
    }

    private void take(Fact fact) {
        switch (fact) {
            case Fact.LevelSuggested e -> initial(e.initialReport(), e.at());
            case Fact.StoryDismissed e -> stopInitial(e.at(), "StoryDismissed: " + e.reason());
            case Fact.IncidentOpened e -> {
                units.addAll(e.units());
                exercise = e.exercise();
                initial(e.initialReport(), e.at());
            }
            case Fact.UnitAdded e -> {
                units.add(e.unit());
                plan(e.at(), "UnitAdded: " + e.unit());
            }
            case Fact.UnitReleased e -> {
                units.remove(e.unit());
                plan(e.at(), "UnitReleased: " + e.unit());
            }
            case Fact.TermsDecided e -> {
                terms = e.terms();
                replan(plan(e.at(), e.cause()), e.at(), e.cause());
            }
            case Fact.ResponseLifted e -> {
                terms = null;
                plan(e.at(), e.cause());
            }
            case Fact.DoneUpstream e ->
                lanes.values().stream()
                        .filter(lane -> lane.owner().equals(e.owner())
                                && lane.term().fulfilledBy().contains(e.type()))
                        .forEach(lane -> lane.fulfilOldest(e.at(), e.evidence()));
            case Fact.ReportSent e -> lanes.values().forEach(lane -> lane.fulfil(e.slotId(), e.at(), e.reportId()));
            case Fact.SlotWaived e -> lanes.values().forEach(lane -> lane.waive(e.slotId(), e.at(), e.reason()));
        }
    }

    /** The first-hour duty arises once, from whatever came first. */
    private void initial(DutyTerm term, Instant at) {
        for (String owner : term.owners()) {
            Who who = new Who(term.kind(), owner);
            if (!lanes.containsKey(who)) {
                Lane lane = lane(who, term);
                lane.start(term, at, exercise);
            }
        }
    }

    private void stopInitial(Instant at, String cause) {
        lanes.forEach((who, lane) -> {
            if (who.kind() == DutyKind.INITIAL_REPORT) {
                lane.stop(at, cause);
            }
        });
    }

    /** Stops what is not demanded any more and starts what is demanded now; gives what it started. */
    private Set<Lane> plan(Instant at, String cause) {
        Map<Who, DutyTerm> demanded = demanded();
        lanes.forEach((who, lane) -> {
            if (who.kind() != DutyKind.INITIAL_REPORT && lane.isRunning() && !demanded.containsKey(who)) {
                lane.stop(at, cause);
            }
        });
        Set<Lane> started = new LinkedHashSet<>();
        demanded.forEach((who, term) -> {
            Lane lane = lane(who, term);
            if (!lane.isRunning()) {
                lane.start(term, at, exercise);
                started.add(lane);
            }
        });
        return started;
    }

    private void replan(Set<Lane> started, Instant at, String cause) {
        demanded().forEach((who, term) -> {
            Lane lane = lane(who, term);
            if (!started.contains(lane)) {
                lane.replan(term, at, cause);
            }
        });
    }

    private Map<Who, DutyTerm> demanded() {
        Map<Who, DutyTerm> demanded = new LinkedHashMap<>();
        if (terms != null) {
            for (DutyTerm term : terms.duties()) {
                term.owners().forEach(owner -> demanded.put(new Who(term.kind(), owner), term));
                if (term.eachUnit()) {
                    units.forEach(unit -> demanded.putIfAbsent(new Who(term.kind(), unit), term));
                }
            }
        }
        return demanded;
    }

    private Lane lane(Who who, DutyTerm term) {
        return lanes.computeIfAbsent(who, w -> new Lane(ledger, w.owner(), term, zone, steps));
    }
}
