package watchkeeper.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AsyncApiTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<String, String> TOPIC_OF_FAMILY = Map.of(
            "story", Topics.STORIES,
            "feed", Topics.FEEDS,
            "incident", Topics.INCIDENTS,
            "duty", Topics.DUTIES,
            "notification", Topics.NOTIFICATIONS,
            "reference", Topics.REFERENCE);

    @Test
    void theDescriptionNamesEveryMessageOnItsTopic() {
        String described = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description()) + "\n";
        assertThat(Approved.orWritten(Path.of("src/main/resources/asyncapi.json"), described))
                .isEqualTo(described);
    }

    private static Map<String, Object> description() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", new TreeMap<>(Map.of("title", "Watchkeeper 值守", "version", "0.1.0")));
        document.put("defaultContentType", "application/json");
        document.put("channels", channels());
        document.put("components", Map.of("messages", messages()));
        return document;
    }

    private static Map<String, Object> channels() {
        Map<String, Map<String, Object>> messagesOf = new TreeMap<>();
        MessageType.all()
                .forEach(type -> messagesOf
                        .computeIfAbsent(TOPIC_OF_FAMILY.get(family(type)), topic -> new TreeMap<>())
                        .put(name(type), Map.of("$ref", "#/components/messages/" + name(type))));
        Map<String, Object> channels = new TreeMap<>();
        messagesOf.forEach((topic, messages) -> {
            Map<String, Object> channel = new LinkedHashMap<>();
            channel.put("address", topic);
            channel.put("messages", messages);
            channel.put("bindings", Map.of("kafka", Map.of("partitions", Topics.PARTITIONS)));
            channels.put(topic.replace("watchkeeper.", ""), channel);
        });
        return channels;
    }

    /** CloudEvents 1.0 in binary mode: what is about the message stands in headers, the body is the record. */
    private static Map<String, Object> messages() {
        Map<String, Object> messages = new TreeMap<>();
        for (String type : MessageType.all()) {
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("name", type);
            message.put("contentType", "application/json");
            Map<String, Object> headers = new TreeMap<>();
            for (String header :
                    List.of("ce_id", "ce_source", "ce_specversion", "ce_time", "ce_aggregate", "ce_sequence")) {
                headers.put(header, Map.of("type", "string"));
            }
            headers.put("ce_type", Map.of("const", type));
            message.put("headers", new TreeMap<>(Map.of("type", "object", "properties", headers)));
            message.put("payload", Map.of("$ref", "schema/" + type + ".json"));
            messages.put(name(type), message);
        }
        return messages;
    }

    private static String family(String type) {
        return type.split("\\.")[1];
    }

    private static String name(String type) {
        return type.substring("watchkeeper.".length()).replace('.', '_');
    }
}
