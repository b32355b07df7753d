package watchkeeper.incident.plan.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** A plan file as it was written: its tree, and the line on which each part of it begins. */
final class PlanText {
    private static final YAMLMapper YAML = new YAMLMapper();

    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Fault> faults;
    private final JsonNode root;

    /** @param faults where what cannot be read is said; the tree then ends there */
    PlanText(String yaml, List<Fault> faults) {
        this.faults = faults;
        this.root = read(yaml);
    }

    JsonNode root() {
        return root;
    }

    /** The line of a place, or 0 where nothing is written there. */
    int lineOf(String pointer) {
        return lines.getOrDefault(pointer, 0);
    }

    static String below(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private JsonNode read(String yaml) {
        try (JsonParser tokens = YAML.createParser(yaml)) {
            if (tokens.nextToken() != JsonToken.START_OBJECT) {
                faults.add(FaultKind.NOT_YAML.at(1, "-", "the file is not a map"));
                return JsonNodeFactory.instance.objectNode();
            }
            JsonNode tree = value(tokens, "");
            if (tokens.nextToken() != null) {
                faults.add(FaultKind.NOT_YAML.at(line(tokens), "-", "more than one document"));
            }
            return tree;
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            int line = where == null ? 1 : Math.max(1, where.getLineNr());
            faults.add(FaultKind.NOT_YAML.at(line, "-", firstLine(e.getOriginalMessage())));
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private JsonNode value(JsonParser tokens, String pointer) {
        if (tokens instanceof YAMLParser parser && parser.isCurrentAlias()) {
            faults.add(FaultKind.NOT_YAML.at(line(tokens), "-", "an alias (*name)"));
        }
        lines.putIfAbsent(pointer, line(tokens));
        return switch (tokens.currentToken()) {
            case START_OBJECT -> object(tokens, pointer);
            case START_ARRAY -> array(tokens, pointer);
            case VALUE_NUMBER_INT -> JsonNodeFactory.instance.numberNode(tokens.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> JsonNodeFactory.instance.numberNode(tokens.getDecimalValue());
            case VALUE_TRUE -> JsonNodeFactory.instance.booleanNode(true);
            case VALUE_FALSE -> JsonNodeFactory.instance.booleanNode(false);
            case VALUE_NULL -> JsonNodeFactory.instance.nullNode();
            default -> JsonNodeFactory.instance.stringNode(storable(tokens, tokens.getString()));
        };
    }

    /** An escape can write what neither the database nor UTF-8 can hold. */
    private String storable(JsonParser tokens, String text) {
        if (text.codePoints().anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE)) {
            faults.add(FaultKind.NOT_YAML.at(line(tokens), "-", "a character that cannot be stored"));
        }
        return text;
    }

    private ObjectNode object(JsonParser tokens, String pointer) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = storable(tokens, tokens.currentName());
            String place = below(pointer, name);
            int line = line(tokens);
            if (object.has(name)) {
                faults.add(FaultKind.DUPLICATE_FIELD.at(line, "-", name));
            }
            lines.putIfAbsent(place, line);
            tokens.nextToken();
            object.set(name, value(tokens, place));
        }
        return object;
    }

    private ArrayNode array(JsonParser tokens, String pointer) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (tokens.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(tokens, below(pointer, Integer.toString(array.size()))));
        }
        return array;
    }

    private static int line(JsonParser tokens) {
        return tokens.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }
}
