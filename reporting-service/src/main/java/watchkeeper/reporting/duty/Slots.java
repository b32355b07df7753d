package watchkeeper.reporting.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;

/** The slots of one lane as they stand; every change of one is a line of the ledger. */
final class Slots {
    private static final Duration LONGEST_NOTICE = Duration.ofMinutes(30);

    private final Who who;
    private final String prefix;
    private final List<Step> steps;
    private final List<Slot> all = new ArrayList<>();
    private final List<Instant> changed = new ArrayList<>();
    /** Slots of one run follow on each other; a stop breaks it. */
    private final List<Integer> runs = new ArrayList<>();

    private final Map<String, Integer> byId = new HashMap<>();
    /** The first so many are settled for good, and need not be looked at when time passes. */
    private int settled;

    private int run;

    Slots(Who who, String ledger, List<Step> steps) {
        this.who = who;
        this.prefix = who.named(ledger);
        this.steps = steps;
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    Slot get(int index) {
        return all.get(index);
    }

    Slot last() {
        return all.getLast();
    }

    Instant lastChangeOf(int index) {
        return changed.get(index);
    }

    /** Positions of what is still owed, the oldest first. */
    IntStream owed() {
        while (settled < all.size() && !all.get(settled).stillOwed()) {
            settled++;
        }
        return IntStream.range(settled, all.size())
                .filter(index -> all.get(index).stillOwed());
    }

    Optional<Integer> indexOf(String slotId) {
        return Optional.ofNullable(byId.get(slotId));
    }

    /** What is asked for from now on does not follow on what was asked for before. */
    void beginRun() {
        run++;
    }

    /**
     * When the next slot that was not cancelled falls due; a cancelled one never does. The last one of a run has no next: it
     * stays owed, whatever is asked for anew.
     */
    Optional<Instant> dueAfter(int index) {
        for (int next = index + 1; next < all.size(); next++) {
            if (all.get(next).state() != SlotState.CANCELLED) {
                return runs.get(next).equals(runs.get(index))
                        ? Optional.of(all.get(next).dueAt())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    void open(DutyTerm term, Instant at, Due due, boolean exercise) {
        Slot slot = slot(term, all.size() + 1, at, due, exercise);
        byId.put(slot.id(), all.size());
        all.add(slot);
        changed.add(at);
        runs.add(run);
        steps.add(new Step(Step.Kind.OPENED, slot, at, null));
    }

    /** The last slot is due at another time, or by other terms. */
    void move(DutyTerm term, Due due, Instant at, String cause, boolean exercise) {
        Slot before = last();
        Slot moved = slot(term, before.number(), before.opensAt(), due, exercise)
                .in(before.state(), before.withinGrace(), before.claimedAt());
        if (!moved.equals(before)) {
            put(all.size() - 1, new Step(Step.Kind.REPLANNED, moved, at, cause));
        }
    }

    void change(int index, SlotState to, @Nullable Boolean withinGrace, Instant at, @Nullable String evidence) {
        change(index, all.get(index).in(to, withinGrace), at, evidence);
    }

    void change(int index, Slot slot, Instant at, @Nullable String evidence) {
        put(index, new Step(Step.Kind.CHANGED, slot, at, evidence));
    }

    private void put(int index, Step step) {
        all.set(index, step.slot());
        changed.set(index, step.at());
        steps.add(step);
    }

    private Slot slot(DutyTerm term, int number, Instant opensAt, Due due, boolean exercise) {
        Duration quarter = Duration.between(opensAt, due.at()).dividedBy(4);
        Duration notice = quarter.compareTo(LONGEST_NOTICE) < 0 ? quarter : LONGEST_NOTICE;
        return new Slot(
                prefix + "." + number,
                term.kind(),
                who.owner(),
                term.addressee(),
                number,
                opensAt,
                due.at(),
                due.at().minus(notice),
                due.at().plus(term.grace()),
                SlotState.OPEN,
                term.zeroReport(),
                null,
                exercise,
                term.clause(),
                who.origin(),
                due.provisional(),
                due.calendar(),
                null);
    }
}
