package watchkeeper.reporting.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.SlotState;
import watchkeeper.reporting.proof.Stage.How;

/** A slot that the terms demanded, and the stages that it must have gone through. */
final class Demanded {
    private final List<Stage> stages = new ArrayList<>();
    private final int run;
    private DutyMessage.Slot now;

    Demanded(
            String id,
            String owner,
            @Nullable String origin,
            int number,
            DutyTerm term,
            Instant opens,
            Due due,
            boolean exercise,
            int run) {
        this.run = run;
        this.now = slot(id, owner, origin, number, term, opens, due, exercise);
        stages.add(new Stage(How.OPENED, opens, now, null));
    }

    private static DutyMessage.Slot slot(
            String id,
            String owner,
            @Nullable String origin,
            int number,
            DutyTerm term,
            Instant opens,
            Due due,
            boolean exercise) {
        return new DutyMessage.Slot(
                id,
                term.kind(),
                owner,
                term.addressee(),
                number,
                opens,
                due.at(),
                due.at().minus(Chain.notice(opens, due.at())),
                due.at().plus(term.grace()),
                SlotState.OPEN,
                term.zeroReport(),
                null,
                exercise,
                term.clause(),
                origin,
                due.provisional(),
                due.calendar(),
                null);
    }

    String id() {
        return now.id();
    }

    /** 1, 2, 3 … in its chain. */
    int number() {
        return now.number();
    }

    Instant opens() {
        return now.opensAt();
    }

    Instant due() {
        return now.dueAt();
    }

    Due dueAsCounted() {
        return new Due(now.dueAt(), now.provisional(), now.calendar());
    }

    int run() {
        return run;
    }

    List<Stage> stages() {
        return stages;
    }

    boolean isOwed() {
        return switch (now.state()) {
            case OPEN, DUE_SOON, OVERDUE -> true;
            default -> false;
        };
    }

    boolean isCancelled() {
        return now.state() == SlotState.CANCELLED;
    }

    /** What the clock alone brings: a reminder, and the end of the grace, at whose last instant a report is still in time. */
    void timeTo(Instant time) {
        if (now.state() == SlotState.OPEN && !now.dueSoonAt().isAfter(time)) {
            Instant last = stages.getLast().at();
            become(SlotState.DUE_SOON, null, now.dueSoonAt().isBefore(last) ? last : now.dueSoonAt(), null);
        }
        if (now.state() == SlotState.DUE_SOON && !time.isBefore(now.graceUntil().plusMillis(1))) {
            become(SlotState.OVERDUE, null, now.graceUntil(), null);
        }
    }

    void missed(Instant at) {
        become(SlotState.MISSED, null, at, null);
    }

    void cancelled(Instant at, String cause) {
        become(SlotState.CANCELLED, null, at, cause);
    }

    /** Waived where it is owed; and what came late, but is said to have happened in time, is then taken for in time. */
    void waived(Instant at, String cause) {
        Instant claimed = now.claimedAt();
        if (isOwed()) {
            become(SlotState.WAIVED, null, at, cause);
        } else if (now.state() == SlotState.FULFILLED_LATE && claimed != null && !claimed.isAfter(now.graceUntil())) {
            become(SlotState.FULFILLED, claimed.isAfter(now.dueAt()), at, cause);
        }
    }

    /** @param claimed when it is said to have happened, or null */
    void fulfilled(Instant at, @Nullable Instant claimed, String evidence) {
        if (!isOwed()) {
            return;
        }
        if (at.isAfter(now.graceUntil())) {
            now = in(now, now.state(), now.withinGrace(), claimed);
            become(SlotState.FULFILLED_LATE, false, at, evidence);
        } else {
            become(SlotState.FULFILLED, at.isAfter(now.dueAt()), at, evidence);
        }
    }

    void moved(DutyTerm term, Due due, Instant at, String cause, boolean exercise) {
        DutyMessage.Slot moved = in(
                slot(now.id(), now.owner(), now.origin(), now.number(), term, now.opensAt(), due, exercise),
                now.state(),
                now.withinGrace(),
                now.claimedAt());
        if (!moved.equals(now)) {
            now = moved;
            stages.add(new Stage(How.MOVED, at, now, cause));
        }
    }

    private void become(SlotState state, @Nullable Boolean withinGrace, Instant at, @Nullable String evidence) {
        now = in(now, state, withinGrace, now.claimedAt());
        stages.add(new Stage(How.CHANGED, at, now, evidence));
    }

    private static DutyMessage.Slot in(
            DutyMessage.Slot slot, SlotState state, @Nullable Boolean withinGrace, @Nullable Instant claimedAt) {
        return new DutyMessage.Slot(
                slot.id(),
                slot.kind(),
                slot.owner(),
                slot.addressee(),
                slot.number(),
                slot.opensAt(),
                slot.dueAt(),
                slot.dueSoonAt(),
                slot.graceUntil(),
                state,
                slot.zeroReport(),
                withinGrace,
                slot.exercise(),
                slot.clause(),
                slot.origin(),
                slot.provisional(),
                slot.calendar(),
                claimedAt);
    }
}
