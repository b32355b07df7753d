package watchkeeper.prover;

import java.time.Instant;

/** When a slot falls due. */
interface Dues {
    Instant due(String slot, Term term, Instant from);
}
