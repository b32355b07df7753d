package watchkeeper.chassis.live;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A page of a list.
 *
 * @param next cursor of the next page, or null at the end
 * @param position the position that the page was read at: a stream resumed from here misses nothing
 */
public record LivePage(List<JsonNode> items, @Nullable String next, long position) {}
