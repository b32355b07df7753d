package watchkeeper.prover;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A slot that was owed: a few times, and what ended it. Its state at any instant follows from these. */
final class Slot {
    private static final Duration NOTICE = Duration.ofMinutes(30);

    final String id;
    final Instant opens;
    private final int run;
    private Instant due;
    private Instant grace;
    private Instant movedAt;
    private @Nullable Slot next;
    private @Nullable String end;
    private @Nullable Instant endedAt;
    private String evidence = "";
    private boolean claimedInTime;

    Slot(String id, Instant opens, Instant due, Term term, int run) {
        this.id = id;
        this.opens = opens;
        this.run = run;
        this.movedAt = opens;
        this.due = due;
        this.grace = due.plus(term.grace());
    }

    Instant due() {
        return due;
    }

    Instant grace() {
        return grace;
    }

    String evidence() {
        return evidence;
    }

    void isFollowedBy(Slot slot) {
        next = slot;
    }

    void move(Instant at, Instant to, Term term) {
        due = to;
        grace = to.plus(term.grace());
        movedAt = at;
    }

    void end(String how, Instant at, String why) {
        end = how;
        endedAt = at;
        evidence = why;
    }

    void fulfil(Instant at, Instant claimed, String by) {
        end(at.isAfter(grace) ? "FULFILLED_LATE" : "FULFILLED", at, by);
        claimedInTime = at.isAfter(grace) && !claimed.isAfter(grace);
    }

    /** What came late, but is said to have happened in time, is taken for in time by a waiver. */
    void waive(Instant at, String why) {
        if (isOwed(at)) {
            end("WAIVED", at, why);
        } else if (claimedInTime && "FULFILLED_LATE".equals(end)) {
            end("FULFILLED", at, why);
        }
    }

    boolean isOwed(Instant at) {
        return switch (state(at)) {
            case "OPEN", "DUE_SOON", "OVERDUE" -> true;
            default -> false;
        };
    }

    boolean isCancelled() {
        return "CANCELLED".equals(end);
    }

    String state(Instant at) {
        if (end != null && endedAt != null && !endedAt.isAfter(at)) {
            return end;
        }
        Instant missed = missed();
        if (missed != null && !missed.isAfter(at)) {
            return "MISSED";
        }
        if (at.isAfter(grace)) {
            return "OVERDUE";
        }
        Duration quarter = Duration.between(opens, due).dividedBy(4);
        Instant soon = due.minus(quarter.compareTo(NOTICE) < 0 ? quarter : NOTICE);
        return at.isBefore(soon.isBefore(movedAt) ? movedAt : soon) ? "OPEN" : "DUE_SOON";
    }

    /** When the next slot of the same run falls due that was not cancelled. */
    private @Nullable Instant missed() {
        Slot follower = next;
        while (follower != null && follower.isCancelled()) {
            follower = follower.next;
        }
        return follower == null || follower.run != run ? null : follower.due;
    }
}
