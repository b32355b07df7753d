package watchkeeper.monitoring.story;

import java.util.Map;
import watchkeeper.contracts.Level;

/** A level that the plan's criteria suggest, and what it was weighed on. */
public record Suggestion(Level level, String clause, Map<String, Object> figures) {}
