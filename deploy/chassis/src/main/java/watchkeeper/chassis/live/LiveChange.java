package watchkeeper.chassis.live;

import tools.jackson.databind.JsonNode;

/** A row as it stood after the change at this position. */
record LiveChange(long position, String key, JsonNode body) {}
