package watchkeeper.reporting.duty;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;

/**
 * What is owed: a pure function of the facts and the time. Facts count in the order in which their sources recorded
 * them, however late they come.
 */
public final class Schedule {
    private final Planner planner;
    private final List<Dated> facts;
    private int taken;

    private Schedule(Planner planner, List<Dated> facts) {
        this.planner = planner;
        this.facts = facts;
    }

    /**
     * Everything that the facts demand up to an instant, and nothing after it.
     *
     * @param ledger prefix of the slots' ids
     */
    public static Schedule of(String ledger, ZoneId zone, Collection<Fact> facts, Instant upTo) {
        return ofDated(ledger, zone, facts.stream().map(Dated::asRecorded).toList(), upTo);
    }

    /** The same of facts that may count later than they say. */
    public static Schedule ofDated(String ledger, ZoneId zone, Collection<Dated> facts, Instant upTo) {
        Schedule schedule = new Schedule(
                new Planner(ledger, zone),
                facts.stream().sorted(Comparator.comparing(Dated::at)).toList());
        schedule.goOn(upTo);
        return schedule;
    }

    /** Goes on to a later instant: the same as beginning anew, without the way there. */
    public void goOn(Instant upTo) {
        while (taken < facts.size() && !facts.get(taken).at().isAfter(upTo)) {
            Dated dated = facts.get(taken++);
            planner.advance(dated.at());
            planner.take(dated.at(), dated.fact());
        }
        planner.advance(upTo);
    }

    /** The lines of the ledger in the order of their true times. */
    public List<Step> steps() {
        return planner.steps().stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    /** The lines of each slot, in order. */
    public Map<String, List<Step>> bySlot() {
        Map<String, List<Step>> bySlot = new LinkedHashMap<>();
        planner.steps()
                .forEach(step -> bySlot.computeIfAbsent(step.slot().id(), id -> new ArrayList<>())
                        .add(step));
        return bySlot;
    }

    public Optional<Slot> slot(String id) {
        return planner.steps().reversed().stream()
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
        return planner.termOf(new Who(slot.kind(), slot.owner(), slot.origin()));
    }

    /** True while the response asks a unit or body for reports, or may yet: none of them is its final one. */
    public boolean reports(String owner) {
        return planner.reports(owner);
    }

    /** When time alone changes something next; empty when nothing is owed any more. */
    public Optional<Instant> nextChange() {
        return planner.nextChange();
    }

    /** True while a due time that is still owed rests on the calendar. */
    public boolean waitsForCalendar() {
        return planner.waitsForCalendar();
    }

    /** The body in command at the end of the schedule, or the last that was. */
    public Optional<String> command() {
        return Optional.ofNullable(planner.command());
    }
}
