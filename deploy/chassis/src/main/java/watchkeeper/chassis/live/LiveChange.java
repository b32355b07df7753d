package watchkeeper.chassis.live;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row as it stood after the change at this position.
 *
 * @param body null when the row is no longer there
 */
record LiveChange(long position, String key, @Nullable JsonNode body) {}
