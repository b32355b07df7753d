package watchkeeper.incident.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.Level;

/**
 * Reads what a request gives for the declared fields. Whatever is missing, too long, of the wrong type or unknown is
 * refused, naming the field and the clause of the act.
 */
public final class Content {
    /** When it held, as claimed: part of every entry and every step. */
    public static final String OCCURRED_AT = "occurredAt";

    /** The bodies and units that an entry concerns, in registers that name them. */
    public static final String TO = "to";

    /** What an entry follows from: part of every entry. */
    public static final String ORIGIN = "origin";

    private final JsonNode given;
    private final Instant now;
    private final Value value;

    /**
     * A person by name, with a contact where there is one, or by the id of one already known.
     *
     * @param field where it was given
     */
    public record PersonGiven(
            String field,
            @Nullable String name,
            @Nullable String contact,
            @Nullable String id) {}

    /** Who can be addressed: bodies of the plan and units of the incident. */
    public record Addresses(Predicate<String> body, Predicate<String> unit) {}

    /** @param now of the product's clock */
    public Content(String clause, JsonNode given, Instant now) {
        this.given = given;
        this.now = now;
        this.value = new Value(clause, now);
    }

    /** When it held: now when nothing is claimed; never in the future, and not so long ago that it must be a slip. */
    public Instant occurredAt() {
        JsonNode claimed = given.path(OCCURRED_AT);
        return Value.absent(claimed) ? now : value.held(OCCURRED_AT, claimed);
    }

    public Optional<String> origin() {
        JsonNode origin = given.path(ORIGIN);
        return Value.absent(origin) ? Optional.empty() : Optional.of(value.line(ORIGIN, origin));
    }

    /** The fields in their order; times as text, people as {@link PersonGiven}. */
    public Map<String, Object> of(List<Field> fields, Addresses addresses, String... besides) {
        return object("", fields, given, addresses, Set.of(besides));
    }

    private Map<String, Object> object(
            String path, List<Field> fields, JsonNode node, Addresses addresses, Set<String> besides) {
        if (!node.isObject()) {
            throw value.wrong(
                    path.isEmpty() ? "" : path.substring(0, path.length() - 1), "应为 JSON 对象", "must be a JSON object");
        }
        Set<String> known = Stream.concat(fields.stream().map(Field::name), besides.stream())
                .collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw value.wrong(path + name, "没有这个字段：" + name, "no such field: " + name);
                });
        Map<String, Object> content = new LinkedHashMap<>();
        for (Field field : fields) {
            JsonNode part = node.path(field.name());
            if (!Value.absent(part)) {
                content.put(field.name(), valueOf(field, path + field.name(), part, addresses));
            } else if (field.required()
                    || (field.requiredWhen() != null && field.requiredWhen().holds(content))) {
                throw value.missing(path + field.name());
            }
        }
        return content;
    }

    private Object valueOf(Field field, String path, JsonNode node, Addresses addresses) {
        return switch (field.type()) {
            case LINE, ENTRY -> value.line(path, node);
            case TEXT -> value.text(path, node, FieldType.LONGEST_TEXT);
            case LINES -> list(path, node, value::line);
            case FLAG -> value.flag(path, node);
            case ONE_OF -> value.oneOf(path, node, field.allowed());
            case LEVEL ->
                value.oneOf(
                        path,
                        node,
                        Arrays.stream(Level.values()).map(Level::name).toList());
            case INSTANT -> value.instant(path, node).toString();
            case HELD -> value.held(path, node).toString();
            case DUE -> value.due(path, node, occurredAt()).toString();
            case PERSON -> value.person(path, node);
            case PERSONS -> list(path, node, value::person);
            case BODY -> value.address(path, node, addresses.body());
            case BODIES -> list(path, node, (at, one) -> value.address(at, one, addresses.body()));
            case UNIT -> value.address(path, node, addresses.unit());
            case URI -> value.uri(path, node);
            case HASH -> value.hash(path, node);
            case HASHES -> list(path, node, value::hash);
            case ROWS -> rows(path, node, (at, row) -> object(at + ".", field.parts(), row, addresses, Set.of()));
        };
    }

    /** At least one, without repeats. */
    private <T> List<T> list(String path, JsonNode node, BiFunction<String, JsonNode, T> one) {
        List<T> values = rows(path, node, one);
        if (values.isEmpty()) {
            throw value.missing(path);
        }
        return values.stream().distinct().toList();
    }

    private <T> List<T> rows(String path, JsonNode node, BiFunction<String, JsonNode, T> one) {
        if (!node.isArray()) {
            throw value.wrong(path, path + " 应为列表", path + " must be a list");
        }
        if (node.size() > FieldType.LONGEST_LIST) {
            throw value.wrong(
                    path,
                    "%s 过多（上限 %d）".formatted(path, FieldType.LONGEST_LIST),
                    "%s has more than %d".formatted(path, FieldType.LONGEST_LIST));
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> one.apply(path + "[" + i + "]", node.get(i)))
                .toList();
    }
}
