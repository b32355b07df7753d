package watchkeeper.reporting.duty;

import java.time.Instant;

/**
 * A fact and from when it counts: when its source recorded it, but never before what the same source recorded earlier. A clock
 * that was set back does not turn a raise and the start before it round.
 */
public record Dated(Instant at, Fact fact) {
    public static Dated asRecorded(Fact fact) {
        return new Dated(fact.at(), fact);
    }

    /** @param earlier when the source's fact before this one counts from */
    public static Dated after(Instant earlier, Fact fact) {
        return new Dated(fact.at().isBefore(earlier) ? earlier : fact.at(), fact);
    }
}
