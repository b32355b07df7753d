package watchkeeper.reporting.proof;

import java.time.Instant;

/**
 * Something that bears on what is owed.
 *
 * @param at from when it counts: when its source recorded it, but never before what the same source recorded earlier, even
 *     if its clock went back in between
 * @param source the message
 * @param taken number of the ledger's message that took it; none where it was not taken
 */
record Occurrence(Instant at, Line source, long taken) {
    static final long NOT_TAKEN = Long.MAX_VALUE;

    boolean isTaken() {
        return taken != NOT_TAKEN;
    }
}
