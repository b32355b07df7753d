package watchkeeper.monitoring.detection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.detection.Cleaned.Rejected;

/**
 * Alerts in the webhook format of Prometheus Alertmanager, version 4: each alert is one observation of one item.
 *
 * <ul>
 *   <li>{@code id}: the alert's fingerprint; {@code platform}: the label or annotation of that name, else
 *       {@code alertmanager};
 *   <li>{@code observedAt}: {@code startsAt} while it fires, {@code endsAt} once resolved: so what Alertmanager repeats
 *       is a duplicate; {@code publishedAt}: {@code startsAt};
 *   <li>{@code title}: the annotation {@code title} or {@code summary}, else the label {@code alertname};
 *   <li>{@code text}: the annotation {@code text}, {@code description} or {@code message};
 *   <li>{@code url}: the annotation or label {@code url}, else {@code generatorURL};
 *   <li>{@code category}: the label {@code category}, else {@code severity}; {@code mediaClass}: the label of that name;
 *   <li>{@code status}, {@code labels}, {@code receiver} are kept as further fields, without what names a person.
 * </ul>
 */
public final class AlertCleaner {
    private static final String VERSION = "4";
    private static final String PLATFORM = "alertmanager";

    private final Cleaner cleaner;

    public AlertCleaner(Cleaner cleaner) {
        this.cleaner = cleaner;
    }

    /**
     * One for each alert of the group, in its order.
     *
     * @throws Refusal when it is no group of version 4
     */
    public List<Cleaned> clean(JsonNode group) {
        if (!VERSION.equals(group.path("version").asString(""))) {
            throw Refusal.invalid("version", "", "应为 Alertmanager 通知格式第 4 版", "must be \"4\", Alertmanager's format");
        }
        if (!group.path("alerts").isArray()) {
            throw Refusal.invalid("alerts", "", "alerts 应为数组", "alerts must be an array");
        }
        return group.path("alerts")
                .valueStream()
                .map(alert -> alert instanceof ObjectNode object
                        ? cleaner.clean(detection(object, group.path("receiver")))
                        : new Rejected(new Fault("alerts", "must hold objects"), null))
                .toList();
    }

    private static ObjectNode detection(ObjectNode alert, JsonNode receiver) {
        JsonNode labels = alert.path("labels");
        JsonNode annotations = alert.path("annotations");
        boolean resolved = "resolved".equals(alert.path("status").asString(""));
        ObjectNode detection = alert.objectNode();
        JsonNode platform = first(labels.path("platform"), annotations.path("platform"));
        if (platform == null) {
            detection.put("platform", PLATFORM);
        } else {
            detection.set("platform", platform);
        }
        set(detection, "id", alert.path("fingerprint"));
        set(detection, "observedAt", alert.path(resolved ? "endsAt" : "startsAt"));
        set(detection, "publishedAt", alert.path("startsAt"));
        set(detection, "title", annotations.path("title"), annotations.path("summary"), labels.path("alertname"));
        set(detection, "text", annotations.path("text"), annotations.path("description"), annotations.path("message"));
        set(detection, "url", annotations.path("url"), labels.path("url"), alert.path("generatorURL"));
        set(detection, "category", labels.path("category"), labels.path("severity"));
        set(detection, "mediaClass", labels.path("mediaClass"));
        set(detection, "status", alert.path("status"));
        set(detection, "labels", labels);
        set(detection, "receiver", receiver);
        return detection;
    }

    private static void set(ObjectNode detection, String field, JsonNode... candidates) {
        JsonNode value = first(candidates);
        if (value != null) {
            detection.set(field, value);
        }
    }

    private static @Nullable JsonNode first(JsonNode... candidates) {
        for (JsonNode candidate : candidates) {
            boolean blank = candidate.isString() && candidate.asString().isBlank();
            if (!candidate.isMissingNode() && !candidate.isNull() && !blank) {
                return candidate;
            }
        }
        return null;
    }
}
