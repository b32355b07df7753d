package watchkeeper.incident.projection;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last rebuild of a list.
 *
 * @param percent of what was stored when it began
 * @param rows folded
 * @param differences rows of the list that were not what was stored says: wrong, missing or too many
 */
public record Rebuild(
        UUID id,
        State state,
        int percent,
        long rows,
        long differences,
        String askedBy,
        Instant askedAt,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** How far a rebuild has come. */
    public enum State {
        /** Folds what is stored into rows beside the live ones. */
        FOLDING,
        /** Waits until the list itself has come as far, to put right what differs. */
        MENDING,
        DONE,
        FAILED,
        /** Whoever did it is gone; a new one starts from the first event again. */
        INTERRUPTED
    }
}
