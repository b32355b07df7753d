package watchkeeper.monitoring.quarantine;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record that could not be read, as it travels to the quarantine.
 *
 * @param topic where it stands
 * @param field the field that is to blame, or empty
 * @param bytes size as sent
 * @param fields as sent, without names; null when it could not be read at all
 * @param sealed the original of what could not be read at all, because nobody can tell whether a name is in it; null
 *     when there are fields, when there was nothing, or more than a record may hold
 */
// Never compared: it only carries bytes from one step to the next.
@SuppressWarnings("ArrayRecordComponent")
public record Quarantined(
        String topic,
        int partition,
        long offset,
        String field,
        String reason,
        int bytes,
        @Nullable JsonNode fields,
        byte @Nullable [] sealed) {
    public static final String TOPIC = "watchkeeper.quarantine";

    /** Where it stands. Not its name for ever: a broker that has lost its data counts from 0 again. */
    public String place() {
        return topic.substring(topic.lastIndexOf('.') + 1) + "-" + partition + "-" + offset;
    }
}
