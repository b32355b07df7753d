package watchkeeper.monitoring.detection;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A copy of what was sent, without the fields that name a person, with text that every store can hold. */
final class WithoutNames {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private int nodes;

    private WithoutNames() {}

    static ObjectNode of(ObjectNode sent) throws Refused {
        return new WithoutNames().object(sent, 1);
    }

    private ObjectNode object(ObjectNode sent, int depth) throws Refused {
        ObjectNode copy = NODES.objectNode();
        for (Map.Entry<String, JsonNode> entry : sent.properties()) {
            String name = Printable.of(entry.getKey());
            if (Names.announcesAPerson(name)) {
                continue;
            }
            if (name.length() > Bounds.NAME) {
                throw new Refused("", "a field name longer than " + Bounds.NAME + " characters");
            }
            copy.set(name, node(entry.getValue(), depth + 1));
        }
        return copy;
    }

    private JsonNode node(JsonNode sent, int depth) throws Refused {
        if (depth > Bounds.DEPTH) {
            throw new Refused("", "nested deeper than " + Bounds.DEPTH);
        }
        if (++nodes > Bounds.NODES) {
            throw new Refused("", "more than " + Bounds.NODES + " values");
        }
        return switch (sent) {
            case ObjectNode object -> object(object, depth);
            case ArrayNode array -> array(array, depth);
            case StringNode text -> NODES.stringNode(Printable.of(text.asString()));
            default -> sent;
        };
    }

    private ArrayNode array(ArrayNode sent, int depth) throws Refused {
        ArrayNode copy = NODES.arrayNode();
        for (JsonNode element : sent) {
            copy.add(node(element, depth + 1));
        }
        return copy;
    }
}
