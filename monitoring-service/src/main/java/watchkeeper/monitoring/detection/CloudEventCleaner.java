package watchkeeper.monitoring.detection;

import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import watchkeeper.monitoring.detection.Cleaned.Rejected;

/** Detections inside CloudEvents 1.0; the event's time stands in for a missing observedAt. */
public final class CloudEventCleaner {
    private final Cleaner cleaner;

    public CloudEventCleaner(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    public Cleaned clean(JsonNode event) {
        if (!(event instanceof ObjectNode envelope)) {
            return rejected("", "must be a CloudEvent object");
        }
        if (!"1.0".equals(envelope.path("specversion").asString(""))) {
            return rejected("specversion", "must be \"1.0\"");
        }
        JsonNode data;
        try {
            data = data(envelope);
        } catch (IllegalArgumentException | JacksonException e) {
            return rejected("data_base64", "no Base64 of readable JSON");
        }
        if (!(data instanceof ObjectNode detection)) {
            return rejected("data", "must be a JSON object");
        }
        return cleaner.clean(observed(detection, envelope.get("time")));
    }

    /**
     * Binary mode: the attributes came beside the data.
     *
     * @param time the attribute {@code time}, or null
     */
    public Cleaned cleanBinary(@Nullable String time, JsonNode data) {
        boolean timed = time != null && data instanceof ObjectNode;
        return cleaner.clean(timed ? observed((ObjectNode) data, StringNode.valueOf(time)) : data);
    }

    /** Whether it can only be an envelope: a detection has no field of either name. */
    static boolean isEnvelope(JsonNode json) {
        return json.has("specversion") && (json.has("data") || json.has("data_base64"));
    }

    private static ObjectNode observed(ObjectNode detection, @Nullable JsonNode time) {
        if (time == null || detection.has("observedAt")) {
            return detection;
        }
        ObjectNode timed = detection.deepCopy();
        timed.set("observedAt", time);
        return timed;
    }

    private static JsonNode data(ObjectNode envelope) {
        JsonNode encoded = envelope.get("data_base64");
        return encoded == null
                ? envelope.path("data")
                : StrictJson.read(Base64.getDecoder().decode(encoded.asString("")));
    }

    private static Cleaned rejected(String field, String reason) {
        return new Rejected(new Fault(field, reason), null);
    }
}
