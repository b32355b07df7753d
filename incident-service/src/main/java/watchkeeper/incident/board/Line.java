package watchkeeper.incident.board;

import java.time.Instant;

/** A row of a list that grows in an incident: with when it held and when it was recorded. */
public interface Line extends OfIncident {
    Instant occurredAt();

    Instant recordedAt();

    /** When the last of it was recorded. */
    default Instant changedAt() {
        return recordedAt();
    }
}
