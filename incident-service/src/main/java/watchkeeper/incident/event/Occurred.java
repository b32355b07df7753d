package watchkeeper.incident.event;

import java.time.Instant;

/** A stored event that says itself when it held, which may be long before it was recorded. */
public interface Occurred {
    Instant occurredAt();
}
