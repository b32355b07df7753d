package watchkeeper.reporting.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.WorkingCalendar;

/** The slots of one kind and owner, one after the other: each opens when the one before it falls due. */
final class Lane {
    private static final Duration INSTANT = Duration.ofMillis(1);

    /** What time alone will do next. */
    private record Coming(Instant at, Runnable does) {}

    private final Who who;
    private final Since since;
    private final ZoneId zone;
    private final Slots slots;
    private DutyTerm term;
    /** Asked for at every fact of the ledger, and changed by few of them. */
    private Optional<Coming> coming = Optional.empty();

    private boolean known;

    private boolean running;
    private boolean exercise;
    private int response;

    /** @param since what it counts from */
    Lane(Who who, String ledger, Since since, DutyTerm term, ZoneId zone, List<Step> steps) {
        this.who = who;
        this.since = since;
        this.zone = zone;
        this.term = term;
        this.slots = new Slots(who, ledger, steps);
    }

    boolean isRunning() {
        return running;
    }

    DutyTerm term() {
        return term;
    }

    boolean counts(Since from) {
        return since == from;
    }

    boolean isOf(String owner) {
        return who.owner().equals(owner);
    }

    /** True when what a body did, for an entry or for none, is what this lane asks of it. */
    boolean asksFor(Fact.DoneUpstream done) {
        return (term.byAnyBody() || isOf(done.owner()))
                && term.fulfilledBy().contains(done.type())
                && (who.origin() == null || who.origin().equals(done.entry()));
    }

    /**
     * Owed from an instant on. A one-off duty opens once in a response, unless what it asked for was cancelled: a change of
     * level does not ask for the same again.
     *
     * @param first when its first slot falls due
     * @param inResponse number of the response in this ledger; 0 where there is none
     * @return whether a slot was opened
     */
    boolean start(DutyTerm under, Instant at, Due first, int inResponse, boolean isExercise) {
        known = false;
        boolean asked = Rhythms.isOneOff(under.rhythm())
                && inResponse == response
                && !slots.isEmpty()
                && slots.last().state() != SlotState.CANCELLED;
        term = under;
        exercise = isExercise;
        response = inResponse;
        running = true;
        slots.beginRun();
        if (!asked) {
            slots.open(term, at, first, exercise);
        }
        return !asked;
    }

    /** No slot is owed any more after this: open ones that fall due later are cancelled, never those due before. */
    void stop(Instant at, String cause) {
        known = false;
        running = false;
        slots.owed()
                .filter(index -> slots.get(index).dueAt().isAfter(at))
                .forEach(index -> slots.change(index, SlotState.CANCELLED, null, at, cause));
    }

    /** Nothing is owed any more at all: what was due before is waived by the same reasoned decision. */
    void end(Instant at, String cause) {
        stop(at, cause);
        slots.owed().forEach(index -> slots.change(index, SlotState.WAIVED, null, at, cause));
    }

    /**
     * New terms from an instant: the pending slot stays, due at the earlier of its old time and the first of the new
     * rhythm (our answer 4: raising must never lengthen a silence). A one-off slot that is over, or was due by then, stays
     * as it is.
     */
    void replan(DutyTerm under, Due first, Instant at, String cause) {
        known = false;
        term = under;
        Slot pending = slots.last();
        if (Rhythms.isOneOff(under.rhythm())
                && (!pending.stillOwed() || !pending.dueAt().isAfter(at))) {
            return;
        }
        boolean sooner = first.at().isBefore(pending.dueAt());
        slots.move(
                under,
                sooner ? first : new Due(pending.dueAt(), pending.provisional(), pending.calendar()),
                at,
                cause,
                exercise);
    }

    /**
     * Working days are counted anew. What is due already stays; what is not is never moved to before the end of the day on
     * which the notice became known.
     */
    void recount(WorkingCalendar calendar, Instant at, String cause) {
        if (!countsWorkingDays() || slots.isEmpty()) {
            return;
        }
        Slot pending = slots.last();
        if (!pending.stillOwed() || !pending.dueAt().isAfter(at)) {
            return;
        }
        known = false;
        Due counted = Rhythms.firstAfter(term.rhythm(), pending.opensAt(), zone, calendar);
        Instant earliest = WorkingDays.endOfDay(at, zone);
        Instant due = counted.at().isBefore(earliest) ? earliest : counted.at();
        slots.move(term, new Due(due, counted.provisional(), counted.calendar()), at, cause, exercise);
    }

    private boolean countsWorkingDays() {
        return term.rhythm().withinWorkingDays() != null;
    }

    /** True while a due time rests on the calendar. */
    boolean waitsForCalendar() {
        return countsWorkingDays() && slots.owed().findAny().isPresent();
    }

    void advance(Instant to) {
        for (Optional<Coming> next = coming();
                next.isPresent() && !next.get().at().isAfter(to);
                next = coming()) {
            known = false;
            next.get().does().run();
        }
    }

    /** When time alone changes something next. */
    Optional<Instant> nextChange() {
        return coming().map(Coming::at);
    }

    void fulfil(String slotId, Instant at, String evidence) {
        slots.indexOf(slotId).ifPresent(index -> fulfil(index, at, null, evidence));
    }

    /** Fulfils the oldest slot that still can be: what is overdue comes before what is merely open. */
    void fulfilOldest(Fact.DoneUpstream done, Instant at) {
        slots.owed().limit(1).forEach(index -> fulfil(index, at, done.occurredAt(), done.evidence()));
    }

    /** Waives what is owed, or counts as in time what came late and is said to have happened in time. */
    void waive(String slotId, Instant at, String reason) {
        known = false;
        slots.indexOf(slotId).ifPresent(index -> {
            Slot slot = slots.get(index);
            if (slot.stillOwed()) {
                slots.change(index, SlotState.WAIVED, null, at, reason);
            } else if (slot.claimedInTime()) {
                boolean withinGrace = Objects.requireNonNull(slot.claimedAt()).isAfter(slot.dueAt());
                slots.change(index, SlotState.FULFILLED, withinGrace, at, reason);
            }
        });
    }

    private void fulfil(int index, Instant at, @Nullable Instant claimed, String evidence) {
        Slot slot = slots.get(index);
        if (!slot.stillOwed()) {
            return;
        }
        known = false;
        boolean inTime = !at.isAfter(slot.graceUntil());
        Slot fulfilled = inTime
                ? slot.in(SlotState.FULFILLED, at.isAfter(slot.dueAt()), null)
                : slot.in(SlotState.FULFILLED_LATE, false, claimed);
        slots.change(index, fulfilled, at, evidence);
    }

    private Optional<Coming> coming() {
        if (!known) {
            Stream<Coming> changes = slots.owed().mapToObj(this::coming).flatMap(Optional::stream);
            coming = Stream.concat(changes, nextSlot().stream()).min(Comparator.comparing(Coming::at));
            known = true;
        }
        return coming;
    }

    private Optional<Coming> nextSlot() {
        if (!running || slots.isEmpty()) {
            return Optional.empty();
        }
        Instant due = slots.last().dueAt();
        return Rhythms.next(term.rhythm(), due, zone)
                .map(next -> new Coming(due, () -> slots.open(term, due, Due.sure(next), exercise)));
    }

    private Optional<Coming> coming(int index) {
        Slot slot = slots.get(index);
        Coming missed = slots.dueAfter(index)
                .map(at -> new Coming(at, () -> slots.change(index, SlotState.MISSED, null, at, null)))
                .orElse(null);
        Coming next = switch (slot.state()) {
            case OPEN -> dueSoon(index, slot);
            case DUE_SOON ->
                new Coming(
                        slot.graceUntil().plus(INSTANT),
                        () -> slots.change(index, SlotState.OVERDUE, null, slot.graceUntil(), null));
            default -> null;
        };
        return Stream.of(missed, next).filter(Objects::nonNull).min(Comparator.comparing(Coming::at));
    }

    /** A slot that was moved forward may be due soon from the moment it was moved. */
    private Coming dueSoon(int index, Slot slot) {
        Instant since = slots.lastChangeOf(index);
        Instant at = slot.dueSoonAt().isBefore(since) ? since : slot.dueSoonAt();
        return new Coming(at, () -> slots.change(index, SlotState.DUE_SOON, null, at, null));
    }
}
