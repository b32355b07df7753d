package watchkeeper.monitoring.quarantine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record that could not be read, as it travels to the quarantine.
 *
 * @param topic where it stands
 * @param field the field that is to blame, or empty
 * @param bytes size as sent
 * @param fields as sent, without names; null when it could not be read at all: then it stays on its topic only, because
 *     nobody can tell whether a name is in it
 */
public record Quarantined(
        String topic,
        int partition,
        long offset,
        String field,
        String reason,
        int bytes,
        @Nullable JsonNode fields) {
    public static final String TOPIC = "watchkeeper.quarantine";

    public String id() {
        return topic.substring(topic.lastIndexOf('.') + 1) + "-" + partition + "-" + offset;
    }
}
