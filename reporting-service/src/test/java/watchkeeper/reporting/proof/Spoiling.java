package watchkeeper.reporting.proof;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** Which line of a recording is spoilt, and where. */
final class Spoiling {
    private Spoiling() {}

    static ObjectNode first(Recording recording, String type) {
        return recording.typed(type).getFirst();
    }

    static ObjectNode last(Recording recording, String type) {
        return recording.typed(type).getLast();
    }

    static ObjectNode opened(Recording recording, String kind) {
        return recording.typed("SlotOpened").stream()
                .filter(line -> slot(line).path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    static ObjectNode changedTo(Recording recording, String state) {
        return recording.typed("SlotChanged").stream()
                .filter(line -> slot(line).path("state").asString().equals(state))
                .findFirst()
                .orElseThrow();
    }

    static Predicate<ObjectNode> is(String topic) {
        return line -> line.path("topic").asString().equals(topic);
    }

    static boolean isTaken(ObjectNode line, String type) {
        return line.path("type").asString().endsWith(".FactTaken")
                && body(line).path("type").asString().equals(type);
    }

    static ObjectNode body(ObjectNode line) {
        return (ObjectNode) line.path("body");
    }

    static ObjectNode slot(ObjectNode line) {
        return body(line).path("slot") instanceof ObjectNode slot ? slot : body(line);
    }

    static void later(ObjectNode node, String field, Duration by) {
        node.put(field, Instant.parse(node.path(field).asString()).plus(by).toString());
    }
}
