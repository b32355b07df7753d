package watchkeeper.incident.board;

import java.util.Set;
import watchkeeper.incident.past.Fact;

/**
 * What stored events make of one list. No clock, no I/O but its rows: the same facts give the same rows, whether they
 * are folded as they come, again from the first one, or as far as they were known once.
 */
public interface Fold {
    /** The list that it writes; it writes no other. */
    String list();

    /** Lists that it reads besides its own; they have taken the same fact before it does. */
    default Set<String> reads() {
        return Set.of();
    }

    /** Takes a fact; most say nothing about this list. */
    void take(Fact fact, Rows rows);
}
