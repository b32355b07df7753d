package watchkeeper.incident.deputy;

import java.time.Instant;

/**
 * A person who may decide as a body for a time.
 *
 * @param person the account, as its tokens name it
 * @param from inclusive
 * @param to exclusive
 */
public record Deputy(String id, String body, String person, Instant from, Instant to, String reason, String namedBy) {}
