package watchkeeper.incident.stability;

import java.time.Instant;

/** What an assessment found, and when it held. */
public record Finding(Instant at, boolean stable) {}
