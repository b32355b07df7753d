package watchkeeper.incident.plan.book;

import java.time.Instant;

/**
 * A version of a plan as it was written.
 *
 * @param by the account that entered it, or {@code shipped}
 */
public record KeptPlan(String id, String version, String yaml, Instant keptAt, String by) {}
