package watchkeeper.incident.register;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.register.Content.PersonGiven;

/** Reads one value of a request; what it is not is refused, naming where it stands and the clause of the act. */
final class Value {
    private static final Duration FARTHEST = Duration.ofDays(FieldType.FARTHEST_DAYS);
    private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{64}");

    private final String clause;
    private final Instant now;

    Value(String clause, Instant now) {
        this.clause = clause;
        this.now = now;
    }

    String line(String path, JsonNode node) {
        return text(path, node, FieldType.LONGEST_LINE);
    }

    String text(String path, JsonNode node, int longest) {
        if (!node.isString()) {
            throw wrong(path, path + " 应为文字", path + " must be text");
        }
        String text = node.stringValue();
        if (text.isBlank()) {
            throw missing(path);
        }
        if (text.length() > longest || !Characters.storable(text)) {
            throw wrong(
                    path,
                    "%s 过长（上限 %d）或含无效字符".formatted(path, longest),
                    "%s is longer than %d or has invalid characters".formatted(path, longest));
        }
        return text.strip();
    }

    boolean flag(String path, JsonNode node) {
        if (!node.isBoolean()) {
            throw wrong(path, path + " 应为 true 或 false", path + " must be true or false");
        }
        return node.booleanValue();
    }

    String oneOf(String path, JsonNode node, List<String> allowed) {
        String value = line(path, node);
        if (!allowed.contains(value)) {
            throw wrong(path, path + " 应为 " + allowed + " 之一", path + " is one of " + allowed);
        }
        return value;
    }

    Instant instant(String path, JsonNode node) {
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

    Instant held(String path, JsonNode node) {
        Instant instant = instant(path, node);
        if (instant.isAfter(now)) {
            throw wrong(path, path + " 晚于当前时间", path + " lies in the future");
        }
        return instant;
    }

    Instant due(String path, JsonNode node, Instant since) {
        Instant instant = instant(path, node);
        if (instant.isBefore(since)) {
            throw wrong(path, path + " 早于下达时间", path + " lies before the act that sets it");
        }
        return instant;
    }

    PersonGiven person(String path, JsonNode node) {
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

    String address(String path, JsonNode node, Predicate<String> known) {
        String value = line(path, node);
        if (!known.test(value)) {
            throw wrong(
                    path,
                    "%s 不是本预案的机构或本事件的单位：%s".formatted(path, value),
                    "%s is no body of the plan and no unit of this incident: %s".formatted(path, value));
        }
        return value;
    }

    String uri(String path, JsonNode node) {
        String value = line(path, node);
        try {
            URI uri = new URI(value);
            if (uri.getHost() != null && Set.of("http", "https").contains(Objects.toString(uri.getScheme()))) {
                return value;
            }
        } catch (URISyntaxException e) {
            throw noAddress(path);
        }
        throw noAddress(path);
    }

    private Refusal noAddress(String path) {
        return wrong(path, path + " 应为完整的 http(s) 地址", path + " must be an absolute http(s) address");
    }

    String hash(String path, JsonNode node) {
        String value = line(path, node);
        if (!HASH.matcher(value).matches()) {
            throw wrong(path, path + " 应为 64 位十六进制的 SHA-256", path + " must be a SHA-256 of 64 hexadecimal digits");
        }
        return value.toLowerCase(Locale.ROOT);
    }

    static boolean absent(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank());
    }

    Refusal missing(String field) {
        return wrong(field, "缺少 " + field, field + " is missing");
    }

    Refusal wrong(String field, String zh, String en) {
        return Refusal.invalid(field, clause, zh, en);
    }
}
