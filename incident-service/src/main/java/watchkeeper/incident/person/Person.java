package watchkeeper.incident.person;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person whose id stands in events.
 *
 * @param name null when deleted or never known
 */
public record Person(
        String id,
        State state,
        @Nullable String name,
        @Nullable String contact,
        @Nullable Instant deletedAt,
        @Nullable String deletionReason) {

    /** Whether there is a name. */
    public enum State {
        KNOWN,
        /** The name was deleted; the id goes on standing in what was recorded. */
        DELETED,
        /** No such id was ever given. */
        UNKNOWN
    }

    static Person unknown(String id) {
        return new Person(id, State.UNKNOWN, null, null, null, null);
    }
}
