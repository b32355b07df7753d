package watchkeeper.reporting.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
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
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.UnitRole;
import watchkeeper.contracts.WorkingCalendar;
import watchkeeper.reporting.duty.Fact.IncidentEnded.End;

/** What each fact does to what is owed. Facts come in the order in which their sources recorded them. */
final class Planner {
    private final String ledger;
    private final ZoneId zone;
    private final Map<Who, Lane> lanes = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Owing owing = new Owing();
    private WorkingCalendar calendar = new WorkingCalendar(List.of());
    private boolean isIncidents;
    private boolean exercise;

    Planner(String ledger, ZoneId zone) {
        this.ledger = ledger;
        this.zone = zone;
    }

    /** What changed so far, slot by slot in the order of time. */
    List<Step> steps() {
        return steps;
    }

    Optional<Instant> nextChange() {
        return lanes.values().stream()
                .flatMap(lane -> lane.nextChange().stream())
                .min(Comparator.naturalOrder());
    }

    boolean waitsForCalendar() {
        return lanes.values().stream().anyMatch(Lane::waitsForCalendar);
    }

    Optional<DutyTerm> termOf(Who who) {
        return Optional.ofNullable(lanes.get(who)).map(Lane::term);
    }

    @Nullable
    String command() {
        return owing.command();
    }

    /** True while the response asks a unit or body for reports, or may yet. */
    boolean reports(String owner) {
        Lane lane = lanes.get(new Who(DutyKind.SPECIAL_REPORT, owner));
        return owing.isIn(owner) || (lane != null && lane.isRunning());
    }

    void advance(Instant to) {
        lanes.values().forEach(lane -> lane.advance(to));
    }

    /** @param at from when the fact counts */
    void take(Instant at, Fact fact) {
        switch (fact) {
            case Fact.LevelSuggested e -> suggested(e, at);
            case Fact.StoryDismissed e -> storyEnded(at, "StoryDismissed: " + e.reason());
            case Fact.StoryMerged e -> storyEnded(at, "StoryMerged: " + e.into());
            case Fact.IncidentOpened e -> opened(e, at);
            case Fact.UnitAdded e -> {
                owing.named(e.unit(), e.role());
                plan(at, "UnitAdded: " + e.unit());
            }
            case Fact.UnitReleased e -> released(e, at);
            case Fact.TermsDecided e -> {
                owing.decided(e.terms());
                replan(plan(at, e.cause()), at, e.cause());
            }
            case Fact.PlanAdopted e -> {
                owing.adopted(e.daily());
                replan(plan(at, e.cause()), at, e.cause());
            }
            case Fact.ResponseLifted e -> {
                owing.lifted();
                calendar = new WorkingCalendar(e.notices());
                plan(at, e.cause());
            }
            case Fact.CalendarRead e -> {
                calendar = new WorkingCalendar(e.notices());
                lanes.values().forEach(lane -> lane.recount(calendar, at, e.cause()));
            }
            case Fact.InstructionGiven e -> instructed(e, at);
            case Fact.CommandPassed e -> owing.commandPassedTo(e.body());
            case Fact.IncidentEnded e -> ended(e, at);
            case Fact.DoneUpstream e ->
                lanes.values().stream().filter(lane -> lane.asksFor(e)).forEach(lane -> lane.fulfilOldest(e, at));
            case Fact.ReportSent e -> lanes.values().forEach(lane -> lane.fulfil(e.slotId(), at, e.reportId()));
            case Fact.SlotWaived e -> lanes.values().forEach(lane -> lane.waive(e.slotId(), at, e.reason()));
        }
    }

    /** Once there is an incident, the story's growth asks for nothing more. */
    private void suggested(Fact.LevelSuggested fact, Instant at) {
        if (!isIncidents) {
            initial(fact.initialReport(), at);
        }
    }

    private void opened(Fact.IncidentOpened fact, Instant at) {
        isIncidents = true;
        exercise = fact.exercise();
        fact.units().forEach(unit -> owing.named(unit, UnitRole.RESPONSIBLE));
        initial(fact.initialReport(), at);
    }

    /** The first-hour duty arises once, from whatever came first, and anew where a dismissal had cancelled it. */
    private void initial(DutyTerm term, Instant at) {
        for (String owner : term.owners()) {
            Lane lane = lane(new Who(term.kind(), owner), Since.SUGGESTION, term);
            if (!lane.isRunning()) {
                start(lane, term, at);
            }
        }
    }

    /** One slot for each addressee, by the time that the instruction states or else by the plan's. */
    private void instructed(Fact.InstructionGiven fact, Instant at) {
        owing.afterAnInstruction()
                .ifPresent(term -> fact.to().forEach(addressee -> {
                    Lane lane = lane(new Who(term.kind(), addressee, fact.entry()), Since.ENTRY, term);
                    Due due = fact.dueAt() == null || !fact.dueAt().isAfter(at)
                            ? first(term, at)
                            : Due.sure(fact.dueAt());
                    lane.start(term, at, due, owing.response(), exercise);
                }));
    }

    private void released(Fact.UnitReleased fact, Instant at) {
        String cause = "UnitReleased: " + fact.unit();
        owing.released(fact.unit());
        plan(at, cause);
        lanes.values().stream()
                .filter(lane -> lane.counts(Since.ENTRY) && lane.isOf(fact.unit()))
                .forEach(lane -> lane.stop(at, cause));
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
    private void ended(Fact.IncidentEnded fact, Instant at) {
        owing.ended();
        for (Lane lane : lanes.values()) {
            if (fact.end() == End.MERGED) {
                lane.stop(at, fact.cause());
            } else {
                lane.end(at, fact.cause());
            }
        }
    }

    /** Stops what is not demanded any more and starts what is demanded now; gives what it opened a slot of. */
    private Set<Lane> plan(Instant at, String cause) {
        Map<Who, DutyTerm> demanded = owing.demanded();
        lanes.forEach((who, lane) -> {
            if (isPlanned(lane) && lane.isRunning() && !demanded.containsKey(who)) {
                lane.stop(at, cause);
            }
        });
        Set<Lane> opened = new LinkedHashSet<>();
        demanded.forEach((who, term) -> {
            Lane lane = lane(who, term.since(), term);
            if (!lane.isRunning() && start(lane, term, at)) {
                opened.add(lane);
            }
        });
        return opened;
    }

    /** The first hour and instructions begin and end by facts of their own. */
    private static boolean isPlanned(Lane lane) {
        return !lane.counts(Since.SUGGESTION) && !lane.counts(Since.ENTRY);
    }

    private boolean start(Lane lane, DutyTerm term, Instant at) {
        return lane.start(term, at, first(term, at), owing.response(), exercise);
    }

    private Due first(DutyTerm term, Instant at) {
        return Rhythms.firstAfter(term.rhythm(), at, zone, calendar);
    }

    private void replan(Set<Lane> opened, Instant at, String cause) {
        owing.demanded().forEach((who, term) -> {
            Lane lane = lane(who, term.since(), term);
            if (!opened.contains(lane)) {
                lane.replan(term, first(term, at), at, cause);
            }
        });
    }

    private Lane lane(Who who, Since since, DutyTerm term) {
        return lanes.computeIfAbsent(who, w -> new Lane(w, ledger, since, term, zone, steps));
    }
}
