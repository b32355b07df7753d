package watchkeeper.reporting.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.SlotState;

/** The slots of one kind and owner, one after the other: each opens when the one before it falls due. */
final class Lane {
    private static final Duration LONGEST_NOTICE = Duration.ofMinutes(30);
    private static final Duration INSTANT = Duration.ofMillis(1);

    /** What time alone will do next. */
    private record Coming(Instant at, Runnable does) {}

    private final String prefix;
    private final String owner;
    private final Since since;
    private final ZoneId zone;
    private final List<Slot> slots = new ArrayList<>();
    private final List<Step> steps;
    private DutyTerm term;
    private boolean running;
    private boolean exercise;
    private int response;

    /** @param since what it counts from */
    Lane(String prefix, String owner, Since since, DutyTerm term, ZoneId zone, List<Step> steps) {
        this.prefix = prefix;
        this.owner = owner;
        this.since = since;
        this.term = term;
        this.zone = zone;
        this.steps = steps;
    }

    boolean isRunning() {
        return running;
    }

    boolean counts(Since from) {
        return since == from;
    }

    DutyTerm term() {
        return term;
    }

    String owner() {
        return owner;
    }

    /**
     * Owed from an instant on. A one-off duty opens once in a response, unless what it asked for was cancelled: a change of
     * level does not ask for the same again.
     *
     * @param inResponse number of the response in this ledger; 0 where there is none
     * @return whether a slot was opened
     */
    boolean start(DutyTerm under, Instant at, int inResponse, boolean isExercise) {
        boolean asked = Rhythms.isOneOff(under.rhythm())
                && inResponse == response
                && !slots.isEmpty()
                && slots.getLast().state() != SlotState.CANCELLED;
        term = under;
        exercise = isExercise;
        response = inResponse;
        running = true;
        if (!asked) {
            open(at, Rhythms.firstAfter(term.rhythm(), at, zone));
        }
        return !asked;
    }

    /** No slot is owed any more after this: open ones that fall due later are cancelled, never those due before. */
    void stop(Instant at, String cause) {
        running = false;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            if (slot.stillOwed() && slot.dueAt().isAfter(at)) {
                change(i, SlotState.CANCELLED, null, at, cause);
            }
        }
    }

    /** Nothing is owed any more at all: what was due before is waived by the same reasoned decision. */
    void end(Instant at, String cause) {
        stop(at, cause);
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).stillOwed()) {
                change(i, SlotState.WAIVED, null, at, cause);
            }
        }
    }

    /**
     * New terms from an instant: the pending slot stays, due at the earlier of its old time and the first of the new
     * rhythm (our answer 4: raising must never lengthen a silence). A one-off slot that is over stays as it is.
     */
    void replan(DutyTerm under, Instant at, String cause) {
        term = under;
        int last = slots.size() - 1;
        Slot pending = slots.get(last);
        if (Rhythms.isOneOff(under.rhythm()) && !pending.stillOwed()) {
            return;
        }
        Instant first = Rhythms.firstAfter(under.rhythm(), at, zone);
        Instant due = first.isBefore(pending.dueAt()) ? first : pending.dueAt();
        Slot moved = slot(pending.number(), pending.opensAt(), due).in(pending.state(), pending.withinGrace());
        if (!moved.equals(pending)) {
            slots.set(last, moved);
            steps.add(new Step(Step.Kind.REPLANNED, moved, at, cause));
        }
    }

    void advance(Instant to) {
        for (Optional<Coming> next = coming();
                next.isPresent() && !next.get().at().isAfter(to);
                next = coming()) {
            next.get().does().run();
        }
    }

    /** When time alone changes something next. */
    Optional<Instant> nextChange() {
        return coming().map(Coming::at);
    }

    boolean has(String slotId) {
        return slots.stream().anyMatch(slot -> slot.id().equals(slotId));
    }

    void fulfil(String slotId, Instant at, String evidence) {
        indexOf(slotId).ifPresent(index -> fulfil(index, at, evidence));
    }

    /** Fulfils the oldest slot that still can be: what is overdue comes before what is merely open. */
    void fulfilOldest(Instant at, String evidence) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).stillOwed()) {
                fulfil(i, at, evidence);
                return;
            }
        }
    }

    void waive(String slotId, Instant at, String reason) {
        indexOf(slotId)
                .filter(index -> slots.get(index).stillOwed())
                .ifPresent(index -> change(index, SlotState.WAIVED, null, at, reason));
    }

    private void fulfil(int index, Instant at, String evidence) {
        Slot slot = slots.get(index);
        if (!slot.stillOwed()) {
            return;
        }
        boolean inTime = !at.isAfter(slot.graceUntil());
        change(
                index,
                inTime ? SlotState.FULFILLED : SlotState.FULFILLED_LATE,
                inTime && at.isAfter(slot.dueAt()),
                at,
                evidence);
    }

    private Optional<Coming> coming() {
        Stream<Coming> changes =
                java.util.stream.IntStream.range(0, slots.size()).boxed().flatMap(index -> coming(index).stream());
        return Stream.concat(changes, nextSlot().stream()).min(Comparator.comparing(Coming::at));
    }

    private Optional<Coming> nextSlot() {
        if (!running || slots.isEmpty()) {
            return Optional.empty();
        }
        Instant due = slots.getLast().dueAt();
        return Rhythms.next(term.rhythm(), due, zone).map(next -> new Coming(due, () -> open(due, next)));
    }

    private Optional<Coming> coming(int index) {
        Slot slot = slots.get(index);
        if (!slot.stillOwed()) {
            return Optional.empty();
        }
        Coming missed = missedAt(index)
                .map(at -> new Coming(at, () -> change(index, SlotState.MISSED, null, at, null)))
                .orElse(null);
        Coming overdue = new Coming(
                slot.graceUntil().plus(INSTANT), () -> change(index, SlotState.OVERDUE, null, slot.graceUntil(), null));
        Coming next = switch (slot.state()) {
            case OPEN -> dueSoon(index, slot);
            case DUE_SOON -> overdue;
            default -> null;
        };
        return Stream.of(missed, next).filter(java.util.Objects::nonNull).min(Comparator.comparing(Coming::at));
    }

    /** A slot that was moved forward may be due soon from the moment it was moved. */
    private Coming dueSoon(int index, Slot slot) {
        Instant since = lastStepOf(slot.id());
        Instant at = slot.dueSoonAt().isBefore(since) ? since : slot.dueSoonAt();
        return new Coming(at, () -> change(index, SlotState.DUE_SOON, null, at, null));
    }

    private Instant lastStepOf(String slotId) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i).slot().id().equals(slotId)) {
                return steps.get(i).at();
            }
        }
        throw new IllegalStateException(slotId + " was never opened");
    }

    /** A slot is missed when the next one of its kind and owner falls due; a cancelled next one never does. */
    private Optional<Instant> missedAt(int index) {
        return slots.stream()
                .skip(index + 1L)
                .filter(next -> next.state() != SlotState.CANCELLED)
                .map(Slot::dueAt)
                .findFirst();
    }

    private void open(Instant at, Instant due) {
        Slot slot = slot(slots.size() + 1, at, due);
        slots.add(slot);
        steps.add(new Step(Step.Kind.OPENED, slot, at, null));
    }

    private Slot slot(int number, Instant opensAt, Instant dueAt) {
        Duration quarter = Duration.between(opensAt, dueAt).dividedBy(4);
        Duration notice = quarter.compareTo(LONGEST_NOTICE) < 0 ? quarter : LONGEST_NOTICE;
        return new Slot(
                prefix + "." + term.kind() + "." + owner + "." + number,
                term.kind(),
                owner,
                term.addressee(),
                number,
                opensAt,
                dueAt,
                dueAt.minus(notice),
                dueAt.plus(term.grace()),
                SlotState.OPEN,
                term.zeroReport(),
                null,
                exercise,
                term.clause());
    }

    private void change(int index, SlotState to, @Nullable Boolean withinGrace, Instant at, @Nullable String evidence) {
        Slot changed = slots.get(index).in(to, withinGrace);
        slots.set(index, changed);
        steps.add(new Step(Step.Kind.CHANGED, changed, at, evidence));
    }

    private Optional<Integer> indexOf(String slotId) {
        return java.util.stream.IntStream.range(0, slots.size())
                .filter(index -> slots.get(index).id().equals(slotId))
                .boxed()
                .findFirst();
    }
}
