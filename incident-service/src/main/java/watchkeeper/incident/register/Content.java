package watchkeeper.incident.register;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;

/**
 * Reads what a request gives for the declared fields. Whatever is missing, too long, of the wrong type or unknown is
 * refused, naming the field and the clause of the act.
 */
public final class Content {
    /** When it held, as claimed: part of every entry and every step. */
    public static final String OCCURRED_AT = "occurredAt";

    /** What an entry follows from: part of every entry. */
    public static final String ORIGIN = "origin";

    private static final Duration FARTHEST = Duration.ofDays(FieldType.FARTHEST_DAYS);
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final String clause;
    private final JsonNode given;
    private final Instant now;

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
        this.clause = clause;
        this.given = given;
        this.now = now;
    }

    /** When it held: now when nothing is claimed; never in the future, and not so long ago that it must be a slip. */
    public Instant occurredAt() {
        JsonNode claimed = given.path(OCCURRED_AT);
        return absent(claimed) ? now : held(OCCURRED_AT, claimed);
    }

    public Optional<String> origin() {
        JsonNode origin = given.path(ORIGIN);
        return absent(origin) ? Optional.empty() : Optional.of(line(ORIGIN, origin));
    }

    /** The fields in their order; times as text, people as {@link PersonGiven}. */
    public Map<String, Object> of(List<Field> fields, Addresses addresses, String... besides) {
        return object("", fields, given, addresses, Set.of(besides));
    }

    private Map<String, Object> object(
            String path, List<Field> fields, JsonNode node, Addresses addresses, Set<String> besides) {
        if (!node.isObject()) {
            throw wrong(
                    path.isEmpty() ? "" : path.substring(0, path.length() - 1), "应为 JSON 对象", "must be a JSON object");
        }
        Set<String> known = Stream.concat(fields.stream().map(Field::name), besides.stream())
                .collect(Collectors.toSet());
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(path + name, "没有这个字段：" + name, "no such field: " + name);
                });
        Map<String, Object> content = new LinkedHashMap<>();
        for (Field field : fields) {
            JsonNode value = node.path(field.name());
            if (!absent(value)) {
                content.put(field.name(), value(field, path + field.name(), value, addresses));
            } else if (field.required()
                    || (field.requiredWhen() != null && field.requiredWhen().holds(content))) {
                throw missing(path + field.name());
            }
        }
        return content;
    }

    private Object value(Field field, String path, JsonNode node, Addresses addresses) {
        return switch (field.type()) {
            case LINE, ENTRY -> line(path, node);
            case TEXT -> text(path, node, FieldType.LONGEST_TEXT);
            case LINES -> list(path, node, this::line);
            case FLAG -> flag(path, node);
            case ONE_OF -> oneOf(path, node, field.allowed());
            case LEVEL ->
                oneOf(path, node, Arrays.stream(Level.values()).map(Level::name).toList());
            case INSTANT -> instant(path, node).toString();
            case HELD -> held(path, node).toString();
            case DUE -> due(path, node).toString();
            case PERSON -> person(path, node);
            case PERSONS -> list(path, node, this::person);
            case BODY -> address(path, node, addresses.body());
            case BODIES -> list(path, node, (at, one) -> address(at, one, addresses.body()));
            case UNIT -> address(path, node, addresses.unit());
            case URI -> uri(path, node);
            case HASH -> hash(path, node);
            case HASHES -> list(path, node, this::hash);
            case ROWS -> rows(path, node, (at, row) -> object(at + ".", field.parts(), row, addresses, Set.of()));
        };
    }

    private String line(String path, JsonNode node) {
        return text(path, node, FieldType.LONGEST_LINE);
    }

    private String text(String path, JsonNode node, int longest) {
        if (!node.isString()) {
            throw wrong(path, path + " 应为文字", path + " must be text");
        }
        String text = node.stringValue();
        if (text.isBlank()) {
            throw missing(path);
        }
        if (text.length() > longest || !storable(text)) {
            throw wrong(
                    path,
                    "%s 过长（上限 %d）或含无效字符".formatted(path, longest),
                    "%s is longer than %d or has invalid characters".formatted(path, longest));
        }
        return text.strip();
    }

    /** Neither the database nor UTF-8 can hold these. */
    private static boolean storable(String text) {
        return text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    private boolean flag(String path, JsonNode node) {
        if (!node.isBoolean()) {
            throw wrong(path, path + " 应为 true 或 false", path + " must be true or false");
        }
        return node.booleanValue();
    }

    private String oneOf(String path, JsonNode node, List<String> allowed) {
        String value = line(path, node);
        if (!allowed.contains(value)) {
            throw wrong(path, path + " 应为 " + allowed + " 之一", path + " is one of " + allowed);
        }
        return value;
    }

    private Instant instant(String path, JsonNode node) {
        String text = line(path, node);
        Instant instant;
        try {
            instant = OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw wrong(path, path + " 应为带时区的 ISO 8601 时间", path + " must be an ISO 8601 time with its offset");
        }
        if (instant.isBefore(now.minus(FARTHEST)) || instant.isAfter(now.plus(FARTHEST))) {
            throw wrong(path, path + " 距今超过两年", path + " lies more than two years away");
        }
        return instant;
    }

    private Instant held(String path, JsonNode node) {
        Instant instant = instant(path, node);
        if (instant.isAfter(now)) {
            throw wrong(path, path + " 晚于当前时间", path + " lies in the future");
        }
        return instant;
    }

    private Instant due(String path, JsonNode node) {
        Instant instant = instant(path, node);
        if (instant.isBefore(occurredAt())) {
            throw wrong(path, path + " 早于下达时间", path + " lies before the act that sets it");
        }
        return instant;
    }

    private PersonGiven person(String path, JsonNode node) {
        if (node.isString()) {
            return new PersonGiven(path, line(path, node), null, null);
        }
        Set<String> parts = Set.copyOf(node.propertyNames());
        if (parts.equals(Set.of("id"))) {
            return new PersonGiven(path, null, null, line(path + ".id", node.path("id")));
        }
        if (!parts.contains("name") || !Set.of("name", "contact").containsAll(parts)) {
            throw wrong(
                    path,
                    path + " 应为姓名、{\"name\", \"contact\"} 或 {\"id\"}",
                    path + " is a name, {\"name\", \"contact\"} or {\"id\"}");
        }
        JsonNode contact = node.path("contact");
        return new PersonGiven(
                path,
                line(path + ".name", node.path("name")),
                absent(contact) ? null : line(path + ".contact", contact),
                null);
    }

    private String address(String path, JsonNode node, Predicate<String> known) {
        String value = line(path, node);
        if (!known.test(value)) {
            throw wrong(
                    path,
                    "%s 不是本预案的机构或本事件的单位：%s".formatted(path, value),
                    "%s is no body of the plan and no unit of this incident: %s".formatted(path, value));
        }
        return value;
    }

    private String uri(String path, JsonNode node) {
        String value = line(path, node);
        try {
            java.net.URI uri = new java.net.URI(value);
            if (uri.getHost() != null && Set.of("http", "https").contains(Objects.toString(uri.getScheme()))) {
                return value;
            }
        } catch (java.net.URISyntaxException e) {
            throw noAddress(path);
        }
        throw noAddress(path);
    }

    private Refusal noAddress(String path) {
        return wrong(path, path + " 应为完整的 http(s) 地址", path + " must be an absolute http(s) address");
    }

    private String hash(String path, JsonNode node) {
        String value = line(path, node);
        if (!HASH.matcher(value).matches()) {
            throw wrong(path, path + " 应为 64 位十六进制的 SHA-256", path + " must be a SHA-256 of 64 hexadecimal digits");
        }
        return value.toLowerCase(java.util.Locale.ROOT);
    }

    /** At least one, without repeats. */
    private <T> List<T> list(String path, JsonNode node, BiFunction<String, JsonNode, T> one) {
        List<T> values = rows(path, node, one);
        if (values.isEmpty()) {
            throw missing(path);
        }
        return values.stream().distinct().toList();
    }

    private <T> List<T> rows(String path, JsonNode node, BiFunction<String, JsonNode, T> one) {
        if (!node.isArray()) {
            throw wrong(path, path + " 应为列表", path + " must be a list");
        }
        if (node.size() > FieldType.LONGEST_LIST) {
            throw wrong(
                    path,
                    "%s 过多（上限 %d）".formatted(path, FieldType.LONGEST_LIST),
                    "%s has more than %d".formatted(path, FieldType.LONGEST_LIST));
        }
        return IntStream.range(0, node.size())
                .mapToObj(i -> one.apply(path + "[" + i + "]", node.get(i)))
                .toList();
    }

    private static boolean absent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank());
    }

    private Refusal missing(String field) {
        return wrong(field, "缺少 " + field, field + " is missing");
    }

    private Refusal wrong(String field, String zh, String en) {
        return Refusal.invalid(field, clause, zh, en);
    }
}
