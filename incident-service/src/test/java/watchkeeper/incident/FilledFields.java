package watchkeeper.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import watchkeeper.incident.register.Condition;
import watchkeeper.incident.register.Field;
import watchkeeper.incident.register.FieldType;

/** Fills declared fields with what holds, and with what does not. */
final class FilledFields {
    /** One value that must be refused. */
    record Spoilt(String how, Object value) {}

    private final String releasedStatement;
    private final Instant now = Instant.now();

    /** @param releasedStatement the id of one, for fields that refer to an entry */
    FilledFields(String releasedStatement) {
        this.releasedStatement = releasedStatement;
    }

    /** All fields that must be given, so that the condition of a later step holds. */
    Map<String, Object> required(List<Field> fields, Condition wanted) {
        Map<String, Object> content = new LinkedHashMap<>();
        for (Field field : fields) {
            Object value = value(field);
            if (wanted != null
                    && wanted.field().equals(field.name())
                    && !wanted.values().isEmpty()) {
                value = wanted.values().getFirst();
            }
            boolean asked = field.requiredWhen() != null && field.requiredWhen().holds(content);
            if (field.required() || asked) {
                content.put(field.name(), value);
            }
        }
        return content;
    }

    Object value(Field field) {
        return switch (field.type()) {
            case LINE, TEXT -> "内容";
            case LINES -> List.of("甲", "乙");
            case FLAG -> true;
            case ONE_OF -> field.allowed().getFirst();
            case LEVEL -> "III";
            case INSTANT, HELD -> now.minus(Duration.ofHours(1)).toString();
            case DUE -> now.plus(Duration.ofDays(1)).toString();
            case PERSON -> "张三";
            case PERSONS -> List.of("李四", "王五");
            case BODY, UNIT -> "unit-a";
            case BODIES -> List.of("unit-a");
            case URI -> "https://example.org/notice";
            case HASH -> "ab".repeat(32);
            case HASHES -> List.of("ab".repeat(32));
            case ENTRY -> releasedStatement;
            case ROWS -> List.of(required(field.parts(), null));
        };
    }

    /** What the type of the field must refuse. */
    Stream<Spoilt> spoilt(Field field) {
        Stream<Spoilt> wrongType = Stream.of(new Spoilt("is a number", 42));
        Stream<Spoilt> own = switch (field.type()) {
            case LINE, ENTRY -> Stream.of(tooLong(FieldType.LONGEST_LINE), list());
            case TEXT -> Stream.of(tooLong(FieldType.LONGEST_TEXT), list());
            case LINES -> Stream.of(line(), longList(), new Spoilt("has a long line", List.of("x".repeat(501))));
            case FLAG -> Stream.of(new Spoilt("is text", "true"));
            case ONE_OF, LEVEL -> Stream.of(new Spoilt("is none of them", "ANYTHING"), tooLong(501), list());
            case INSTANT, DUE -> Stream.concat(times(), Stream.of(list()));
            case HELD ->
                Stream.concat(
                        times(),
                        Stream.of(new Spoilt(
                                "is tomorrow", now.plus(Duration.ofDays(1)).toString())));
            case PERSON ->
                Stream.of(
                        tooLong(FieldType.LONGEST_LINE),
                        new Spoilt("is nobody known", Map.of("id", "nobody")),
                        new Spoilt("says more than an id", Map.of("id", "x", "phone", "139")));
            case PERSONS -> Stream.of(line(), longList(), new Spoilt("has no names", List.of()));
            case BODY, UNIT -> Stream.of(new Spoilt("is unknown", "unit-z"), list());
            case BODIES -> Stream.of(line(), longList(), new Spoilt("is unknown", List.of("unit-z")));
            case URI -> Stream.of(new Spoilt("is no address", "file:///etc/passwd"), new Spoilt("is odd", "h t"));
            case HASH -> Stream.of(new Spoilt("is short", "abcd"), tooLong(501));
            case HASHES -> Stream.of(line(), new Spoilt("is short", List.of("abcd")));
            case ROWS ->
                Stream.of(
                        line(),
                        new Spoilt("has a row that is text", List.of("x")),
                        new Spoilt("has an empty row", List.of(Map.of())),
                        new Spoilt("has an unknown part", List.of(Map.of("removal", "x"))),
                        longList());
        };
        return Stream.concat(wrongType, own);
    }

    private static Stream<Spoilt> times() {
        return Stream.of(
                new Spoilt("is far past", "1900-01-01T00:00:00+08:00"),
                new Spoilt("is far off", "2999-01-01T00:00:00+08:00"),
                new Spoilt("has no offset", "2026-08-18T08:00:00"),
                new Spoilt("is no time", "昨天"));
    }

    private static Spoilt tooLong(int longest) {
        return new Spoilt("is too long", "长".repeat(longest + 1));
    }

    private static Spoilt list() {
        return new Spoilt("is a list", List.of("x"));
    }

    private static Spoilt line() {
        return new Spoilt("is text", "x");
    }

    private static Spoilt longList() {
        return new Spoilt("has too many", java.util.Collections.nCopies(FieldType.LONGEST_LIST + 1, "unit-a"));
    }
}
