package watchkeeper.prover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one owner owes of one kind, from fact to fact: what lies in between follows from the terms. */
final class Duty {
    private final String prefix;
    private final String owner;
    private final String since;
    private final String origin;
    private final Dues dues;
    private final List<Slot> slots = new ArrayList<>();
    private Term term;
    private boolean demanded;
    private int response = -1;
    private int run;

    /** @param origin the entry that asks for it, or empty */
    Duty(String ledger, String owner, Term term, String since, String origin, Dues dues) {
        this.prefix = ledger + "." + term.kind() + "." + owner + (origin.isEmpty() ? "" : "." + origin) + ".";
        this.owner = owner;
        this.term = term;
        this.since = since;
        this.origin = origin;
        this.dues = dues;
    }

    boolean isDemanded() {
        return demanded;
    }

    boolean isSince(String begin) {
        return since.equals(begin);
    }

    boolean isOf(String unit) {
        return owner.equals(unit);
    }

    List<Slot> slots() {
        return slots;
    }

    /** Everything up to an instant, that is to say: a slot after the other. */
    void reach(Instant at) {
        while (demanded
                && term.repeats()
                && !slots.isEmpty()
                && !slots.getLast().due().isAfter(at)) {
            open(slots.getLast().due());
        }
    }

    /** An instruction may say itself by when. */
    void instruct(Term under, Instant at, Instant by) {
        term = under;
        slots.add(new Slot(prefix + "1", at, by, term, run));
    }

    boolean start(Term under, Instant at, int inResponse) {
        boolean open = under.repeats()
                || response != inResponse
                || slots.isEmpty()
                || slots.getLast().isCancelled();
        term = under;
        demanded = true;
        response = inResponse;
        run++;
        if (open) {
            open(at);
        }
        return open;
    }

    void stop(Instant at, String why) {
        demanded = false;
        slots.stream()
                .filter(slot -> slot.isOwed(at) && slot.due().isAfter(at))
                .forEach(slot -> slot.end("CANCELLED", at, why));
    }

    void forgive(Instant at, String why) {
        stop(at, why);
        slots.stream().filter(slot -> slot.isOwed(at)).forEach(slot -> slot.end("WAIVED", at, why));
    }

    void change(Term under, Instant at) {
        term = under;
        Slot last = slots.getLast();
        if (term.repeats() || (last.isOwed(at) && last.due().isAfter(at))) {
            Instant first = dues.due(last.id, term, at);
            last.move(at, first.isBefore(last.due()) ? first : last.due(), term);
        }
    }

    void done(String fact, String by, String entry, Instant at, Instant claimed, String evidence) {
        if ((by.equals(owner) || term.isDoneByAnyBody())
                && term.isDoneBy(fact)
                && (origin.isEmpty() || origin.equals(entry))) {
            slots.stream()
                    .filter(slot -> slot.isOwed(at))
                    .findFirst()
                    .ifPresent(slot -> slot.fulfil(at, claimed, evidence));
        }
    }

    private void open(Instant at) {
        String id = prefix + (slots.size() + 1);
        Slot slot = new Slot(id, at, dues.due(id, term, at), term, run);
        if (!slots.isEmpty()) {
            slots.getLast().isFollowedBy(slot);
        }
        slots.add(slot);
    }
}
