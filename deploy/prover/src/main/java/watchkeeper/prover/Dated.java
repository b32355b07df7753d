package watchkeeper.prover;

import java.time.Instant;
import java.util.Optional;

/**
 * A fact and from when it counts.
 *
 * @param firstHour what a story is asked for in its first hour; nothing for other facts
 */
record Dated(Instant at, Message message, Optional<Term> firstHour) {}
