package watchkeeper.incident.web;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.incident.register.Characters;
import watchkeeper.incident.register.FieldType;

/** What a request gives for an act of the plan: each refusal names the field and the clause that asks for it. */
final class Given {
    /** A slip of the hand, not a plan: nothing of today is dated before or after. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}_-]{1,64}");

    private final String clause;

    /** @param clause of the act that the request is for */
    Given(String clause) {
        this.clause = clause;
    }

    String line(String field, @Nullable String value) {
        return text(field, value, FieldType.LONGEST_LINE);
    }

    String text(String field, @Nullable String value) {
        return text(field, value, FieldType.LONGEST_TEXT);
    }

    private String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        if (value.length() > longest || !Characters.storable(value)) {
            throw Refusal.invalid(
                    field,
                    clause,
                    field + " 过长（上限 " + longest + "）或含无效字符",
                    field + " is longer than " + longest + " or has invalid characters");
        }
        return value.strip();
    }

    @Nullable
    String optional(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : text(field, value);
    }

    @Nullable
    String optionalLine(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : line(field, value);
    }

    /** Texts under names, for example the seven factors. */
    Map<String, String> texts(String field, @Nullable Map<String, @Nullable String> values) {
        if (values == null) {
            return Map.of();
        }
        if (values.size() > FieldType.LONGEST_LIST) {
            throw Refusal.invalid(field, clause, field + " 过多", field + " has more than " + FieldType.LONGEST_LIST);
        }
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> texts.put(line(field, name), text(field + "." + name, value)));
        return texts;
    }

    /** As {@link #list}, and none when nothing is given. */
    List<String> optionalList(String field, @Nullable List<@Nullable String> values) {
        return values == null || values.isEmpty() ? List.of() : list(field, values);
    }

    List<String> list(String field, @Nullable List<@Nullable String> values) {
        if (values == null || values.isEmpty()) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        if (values.size() > FieldType.LONGEST_LIST) {
            throw Refusal.invalid(field, clause, field + " 过多", field + " has more than " + FieldType.LONGEST_LIST);
        }
        return IntStream.range(0, values.size())
                .mapToObj(i -> line(field + "[" + i + "]", values.get(i)))
                .distinct()
                .toList();
    }

    /** Ids of units stand in addresses and in the ids of slots: letters, digits, hyphen and underscore of any script. */
    String unit(String field, @Nullable String value) {
        String unit = line(field, value);
        if (!UNIT.matcher(unit).matches()) {
            throw Refusal.invalid(
                    field,
                    clause,
                    field + " 只能含字母、数字、连字符和下划线（最长 64）",
                    field + " may have letters, digits, hyphens and underscores, 64 at most");
        }
        return unit;
    }

    List<String> units(String field, @Nullable List<@Nullable String> values) {
        List<String> lines = list(field, values);
        return lines.stream().map(line -> unit(field, line)).toList();
    }

    Instant instant(String field, @Nullable String value) {
        Instant instant = optionalInstant(field, value);
        if (instant == null) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        return instant;
    }

    /** A time that is planned or lies a while back: not so far from now that it must be a slip. */
    Instant near(String field, @Nullable String value, Instant now) {
        Instant instant = instant(field, value);
        if (Duration.between(now, instant).abs().toDays() > FieldType.FARTHEST_DAYS) {
            throw wrong(field, field + " 距今超过两年", field + " lies more than two years away");
        }
        return instant;
    }

    @Nullable
    Instant optionalInstant(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        Instant instant;
        try {
            instant = OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw wrong(field, field + " 应为带时区的 ISO 8601 时间", field + " must be an ISO 8601 time with its offset");
        }
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw wrong(field, field + " 超出合理范围", field + " lies outside any reasonable time");
        }
        return instant;
    }

    Level level(String field, @Nullable String value) {
        Level level = optionalLevel(field, value);
        if (level == null) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        return level;
    }

    @Nullable
    Level optionalLevel(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return java.util.Arrays.stream(Level.values())
                .filter(level -> level.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field, clause, field + " 应为 I、II、III 或 IV", field + " is one of I, II, III, IV"));
    }

    /** One that is known; whoever asks says by what. */
    String known(String field, @Nullable String value, Predicate<String> known) {
        String given = line(field, value);
        if (!known.test(given)) {
            throw wrong(field, field + " 不存在：" + given, field + " is not known: " + given);
        }
        return given;
    }

    Refusal wrong(String field, String zh, String en) {
        return Refusal.invalid(field, clause, zh, en);
    }

    String oneOf(String field, @Nullable String value, List<String> allowed) {
        String given = line(field, value);
        if (!allowed.contains(given)) {
            throw Refusal.invalid(field, clause, field + " 应为 " + allowed + " 之一", field + " is one of " + allowed);
        }
        return given;
    }
}
