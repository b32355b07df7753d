package watchkeeper.monitoring.detection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON as maps, lists and plain values, for fields that we pass on without knowing them. */
final class PlainValue {
    private static final int DIGITS = 40;

    private PlainValue() {}

    static Object of(JsonNode node) throws Refused {
        if (node instanceof ObjectNode object) {
            return map(object);
        }
        if (node instanceof ArrayNode array) {
            return list(array);
        }
        if (node.isNumber()) {
            return number(node);
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.asString("");
    }

    /** Numbers that other readers would turn into infinity or into gigabytes of digits are refused. */
    private static Object number(JsonNode value) throws Refused {
        var number = value.decimalValue();
        if (number.precision() > DIGITS || Math.abs(number.scale()) > DIGITS) {
            throw new Refused("", "a number with more than " + DIGITS + " digits");
        }
        return value.canConvertToLong() && value.isIntegralNumber() ? (Object) value.longValue() : number;
    }

    private static Map<String, Object> map(ObjectNode object) throws Refused {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            map.put(entry.getKey(), of(entry.getValue()));
        }
        return map;
    }

    private static List<Object> list(ArrayNode array) throws Refused {
        List<Object> list = new ArrayList<>();
        for (JsonNode element : array) {
            list.add(of(element));
        }
        return list;
    }
}
