package watchkeeper.incident.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import watchkeeper.contracts.Level;

/** What a request must give, as JSON Schema 2020-12: from the same declarations that {@link Content} reads by. */
public final class BodySchema {
    private static final String TYPE = "type";
    private static final String STRING = "string";

    private BodySchema() {}

    /** Of a new entry. */
    public static Map<String, Object> of(Register register) {
        Map<String, Object> schema = object(register.fields());
        properties(schema).put(Content.OCCURRED_AT, described(instant(), "发生时间", "when it held; now when not given"));
        properties(schema).put(Content.ORIGIN, described(text(FieldType.LONGEST_LINE), "由来", "what it follows from"));
        return schema;
    }

    /** Of a step on an entry. */
    public static Map<String, Object> of(Step step) {
        Map<String, Object> schema = object(step.fields());
        properties(schema).put(Content.OCCURRED_AT, described(instant(), "发生时间", "when it held; now when not given"));
        return schema;
    }

    private static Map<String, Object> object(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        fields.forEach(field -> properties.put(
                field.name(),
                described(value(field), field.words().zh(), field.words().en())));
        Map<String, Object> schema = new LinkedHashMap<>(Map.of(TYPE, "object"));
        schema.put("properties", properties);
        schema.put(
                "required",
                fields.stream().filter(Field::required).map(Field::name).toList());
        schema.put("additionalProperties", false);
        List<Object> conditions = new ArrayList<>();
        fields.stream()
                .filter(field -> field.requiredWhen() != null)
                .forEach(field -> conditions.add(conditional(field)));
        if (!conditions.isEmpty()) {
            schema.put("allOf", conditions);
        }
        return schema;
    }

    private static Map<String, Object> conditional(Field field) {
        Condition condition = Objects.requireNonNull(field.requiredWhen());
        Map<String, Object> there = Map.of("required", List.of(condition.field()));
        Map<String, Object> when = condition.absent()
                ? Map.of("not", there)
                : Map.of(
                        "properties",
                        Map.of(condition.field(), Map.of("enum", condition.values())),
                        "required",
                        List.of(condition.field()));
        return Map.of("if", when, "then", Map.of("required", List.of(field.name())));
    }

    private static Map<String, Object> value(Field field) {
        return switch (field.type()) {
            case LINE, ENTRY, BODY, UNIT -> text(FieldType.LONGEST_LINE);
            case TEXT -> text(FieldType.LONGEST_TEXT);
            case LINES, BODIES -> list(text(FieldType.LONGEST_LINE), 1);
            case FLAG -> plain("boolean");
            case ONE_OF -> oneOf(field.allowed());
            case LEVEL -> oneOf(Arrays.stream(Level.values()).map(Level::name).toList());
            case INSTANT, HELD, DUE -> instant();
            case PERSON -> person();
            case PERSONS -> list(person(), 1);
            case URI -> with(text(FieldType.LONGEST_LINE), "format", "uri");
            case HASH -> hash();
            case HASHES -> list(hash(), 1);
            case ROWS -> list(object(field.parts()), 0);
        };
    }

    private static Map<String, Object> person() {
        Map<String, Object> line = text(FieldType.LONGEST_LINE);
        Map<String, Object> named = new LinkedHashMap<>(Map.of(TYPE, "object", "required", List.of("name")));
        named.put("properties", Map.of("name", line, "contact", line));
        named.put("additionalProperties", false);
        Map<String, Object> known = new LinkedHashMap<>(Map.of(TYPE, "object", "required", List.of("id")));
        known.put("properties", Map.of("id", line));
        known.put("additionalProperties", false);
        return new LinkedHashMap<>(Map.of("oneOf", List.of(line, named, known)));
    }

    private static Map<String, Object> hash() {
        return with(plain(STRING), "pattern", "^[0-9a-fA-F]{64}$");
    }

    private static Map<String, Object> instant() {
        return with(plain(STRING), "format", "date-time");
    }

    private static Map<String, Object> oneOf(List<String> values) {
        return with(plain(STRING), "enum", values);
    }

    private static Map<String, Object> text(int longest) {
        return with(with(plain(STRING), "minLength", 1), "maxLength", longest);
    }

    private static Map<String, Object> list(Map<String, Object> items, int least) {
        Map<String, Object> list = with(plain("array"), "items", items);
        return with(with(list, "minItems", least), "maxItems", FieldType.LONGEST_LIST);
    }

    private static Map<String, Object> plain(String type) {
        return new LinkedHashMap<>(Map.of(TYPE, type));
    }

    private static Map<String, Object> with(Map<String, Object> schema, String name, Object value) {
        schema.put(name, value);
        return schema;
    }

    private static Map<String, Object> described(Map<String, Object> schema, String zh, String en) {
        return with(with(schema, "title", zh), "description", en);
    }

    @SuppressWarnings("unchecked") // made above
    private static Map<String, Object> properties(Map<String, Object> schema) {
        return (Map<String, Object>) Objects.requireNonNull(schema.get("properties"));
    }
}
