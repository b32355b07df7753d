package watchkeeper.monitoring.storylist;

import java.time.Instant;
import java.util.Map;
import watchkeeper.contracts.Level;

/** The level suggested for a story; {@code at} is when, in product time. */
public record Suggested(Level level, String clause, Map<String, Object> figures, Instant at) {}
