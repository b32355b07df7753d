package watchkeeper.reporting.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.reporting.proof.Owners.Duty;

/** What one owner owes of one kind: demanded now or not, and the slots that came of it, one after the other. */
final class Chain {
    private final Duty duty;
    private final String prefix;
    private final Since since;
    private final List<Demanded> slots = new ArrayList<>();
    /** Those of them that time may still change: years of slots need not be looked at every minute. */
    private final List<Demanded> live = new ArrayList<>();

    private DutyTerm term;
    private boolean demanded;
    private boolean exercise;
    private int response;
    /** Slots of one run follow on each other; a stop breaks the run. */
    private int run;

    Chain(String ledger, Duty duty, DutyTerm term, Since since) {
        this.duty = duty;
        this.prefix = ledger + "." + duty.kind() + "." + duty.owner()
                + (duty.origin() == null ? "" : "." + duty.origin()) + ".";
        this.term = term;
        this.since = since;
    }

    boolean isDemanded() {
        return demanded;
    }

    boolean isSince(Since begin) {
        return since == begin;
    }

    boolean isOf(String owner) {
        return duty.owner().equals(owner);
    }

    /** By its owner, or by whoever does it where the terms say so. */
    boolean isDoneBy(String doer) {
        return term.byAnyBody() || isOf(doer);
    }

    List<Demanded> slots() {
        return slots;
    }

    /** Gives whether it asked for a slot: what is asked for once in a response is not asked for again. */
    boolean demand(DutyTerm under, Instant at, Due first, int inResponse, boolean isExercise) {
        boolean again = Hours.repeats(under.rhythm())
                || inResponse != response
                || slots.isEmpty()
                || slots.getLast().isCancelled();
        term = under;
        demanded = true;
        exercise = isExercise;
        response = inResponse;
        run++;
        if (again) {
            open(at, first);
        }
        return again;
    }

    /** Open slots that fall due later are cancelled, those due by now are still owed. */
    void release(Instant at, String cause) {
        demanded = false;
        owed().filter(slot -> slot.due().isAfter(at)).forEach(slot -> slot.cancelled(at, cause));
    }

    /** Nothing of it is owed any more: what was due is waived. */
    void close(Instant at, String cause) {
        release(at, cause);
        owed().forEach(slot -> slot.waived(at, cause));
    }

    /** New terms: the pending slot is due at the earlier of its old time and the first of the new rhythm; what was due stays. */
    void change(DutyTerm under, Due first, Instant at, String cause) {
        term = under;
        Demanded pending = slots.getLast();
        if (Hours.repeats(term.rhythm()) || (pending.isOwed() && pending.due().isAfter(at))) {
            Due due = first.at().isBefore(pending.due()) ? first : pending.dueAsCounted();
            pending.moved(under, due, at, cause, exercise);
        }
    }

    /** Working days are counted anew: what is not due yet moves, but never to before the end of the day that says so. */
    void recount(Calendar calendar, ZoneId zone, Instant at, String cause) {
        if (term.rhythm().withinWorkingDays() != null && !slots.isEmpty()) {
            Demanded pending = slots.getLast();
            if (pending.isOwed() && pending.due().isAfter(at)) {
                Due counted = Hours.after(pending.opens(), term.rhythm(), zone, calendar);
                Instant earliest = Calendar.midnightAfter(at.atZone(zone).toLocalDate(), zone);
                Instant due = counted.at().isBefore(earliest) ? earliest : counted.at();
                pending.moved(term, new Due(due, counted.provisional(), counted.calendar()), at, cause, exercise);
            }
        }
    }

    void timeTo(Instant now, ZoneId zone, Calendar calendar) {
        while (demanded
                && !slots.isEmpty()
                && Hours.repeats(term.rhythm())
                && !slots.getLast().due().isAfter(now)) {
            Instant last = slots.getLast().due();
            open(last, Hours.after(last, term.rhythm(), zone, calendar));
        }
        live.removeIf(slot -> !slot.isOwed());
        for (Demanded slot : live) {
            slot.timeTo(now);
            Demanded next = follower(slot);
            if (next != null && !next.due().isAfter(now)) {
                slot.missed(next.due());
            }
        }
    }

    /** @param entry the one that it was done for, or null */
    void done(String type, @Nullable String entry, Instant at, @Nullable Instant claimed, String evidence) {
        if (term.fulfilledBy().contains(type)
                && (duty.origin() == null || duty.origin().equals(entry))) {
            owed().findFirst().ifPresent(slot -> slot.fulfilled(at, claimed, evidence));
        }
    }

    Optional<Demanded> slot(String id) {
        return slots.stream().filter(slot -> slot.id().equals(id)).findFirst();
    }

    private void open(Instant at, Due due) {
        int number = slots.size() + 1;
        Demanded slot =
                new Demanded(prefix + number, duty.owner(), duty.origin(), number, term, at, due, exercise, run);
        slots.add(slot);
        live.add(slot);
    }

    private Stream<Demanded> owed() {
        return live.stream().filter(Demanded::isOwed);
    }

    /** The next slot of the same run that was not cancelled: when it falls due, the one before is missed. */
    private @Nullable Demanded follower(Demanded slot) {
        for (Demanded next : slots.subList(slot.number(), slots.size())) {
            if (!next.isCancelled()) {
                return next.run() == slot.run() ? next : null;
            }
        }
        return null;
    }

    static Duration notice(Instant opens, Instant due) {
        Duration half = Duration.ofMinutes(30);
        Duration quarter = Duration.between(opens, due).dividedBy(4);
        return quarter.compareTo(half) < 0 ? quarter : half;
    }
}
