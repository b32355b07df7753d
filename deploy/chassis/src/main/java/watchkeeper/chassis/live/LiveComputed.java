package watchkeeper.chassis.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import tools.jackson.databind.JsonNode;

/**
 * A row that is computed when somebody looks.
 *
 * @param row null when there is none at present
 * @param state what of it makes one state another; the time of looking is no part of it
 */
public record LiveComputed(
        String key, @Nullable JsonNode row, @Nullable JsonNode state) {
    private static final String NONE = "none";

    /** The same on every instance. */
    private String id() {
        return state == null
                ? NONE
                : UUID.nameUUIDFromBytes(state.toString().getBytes(StandardCharsets.UTF_8))
                        .toString();
    }

    /** What one viewer has seen of it. */
    static final class Viewer {
        private final String list;
        private @Nullable String seen;
        private boolean ready;

        Viewer(String list, @Nullable String seen) {
            this.list = list;
            this.seen = seen == null || seen.isBlank() ? null : seen.strip();
        }

        List<ServerSentEvent<JsonNode>> see(LiveComputed now) {
            List<ServerSentEvent<JsonNode>> events = new ArrayList<>();
            String id = now.id();
            boolean hadNone = seen == null || seen.equals(NONE);
            if (now.row != null && !id.equals(seen)) {
                events.add(ServerSentEvent.builder(now.row).id(id).build());
            } else if (now.row == null && !hadNone) {
                events.add(LiveView.said("removed", LiveView.body().put("key", now.key))
                        .id(id)
                        .build());
            }
            seen = id;
            if (!ready) {
                ready = true;
                events.add(LiveView.said("ready", LiveView.body().put("list", list))
                        .id(id)
                        .build());
            }
            return events;
        }
    }
}
