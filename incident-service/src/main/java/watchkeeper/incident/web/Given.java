package watchkeeper.incident.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;

/** What a request must give: each refusal names the field and the clause that asks for it. */
final class Given {
    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LIST = 200;
    private static final String UNITS = "三(一)";
    private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{N}_-]{1,64}");

    private Given() {}

    static String line(String field, String clause, @Nullable String value) {
        return text(field, clause, value, LONGEST_LINE);
    }

    static String text(String field, String clause, @Nullable String value) {
        return text(field, clause, value, LONGEST_TEXT);
    }

    private static String text(String field, String clause, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        if (value.length() > longest || value.indexOf('\0') >= 0) {
            throw Refusal.invalid(
                    field,
                    clause,
                    field + " 过长（上限 " + longest + "）或含无效字符",
                    field + " is longer than " + longest + " or has invalid characters");
        }
        return value.strip();
    }

    static @Nullable String optional(String field, @Nullable String value) {
        return value == null || value.isBlank() ? null : text(field, "", value);
    }

    static List<String> list(String field, String clause, @Nullable List<String> values) {
        if (values == null || values.isEmpty()) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        if (values.size() > LONGEST_LIST) {
            throw Refusal.invalid(field, clause, field + " 过多", field + " has more than " + LONGEST_LIST);
        }
        return values.stream()
                .map(value -> line(field, clause, value))
                .distinct()
                .toList();
    }

    /** Ids of units stand in addresses and in the ids of slots: letters, digits, hyphen and underscore of any script. */
    static String unit(String field, @Nullable String value) {
        String unit = line(field, UNITS, value);
        if (!UNIT.matcher(unit).matches()) {
            throw Refusal.invalid(
                    field,
                    UNITS,
                    field + " 只能含字母、数字、连字符和下划线（最长 64）",
                    field + " may have letters, digits, hyphens and underscores, 64 at most");
        }
        return unit;
    }

    static List<String> units(String field, @Nullable List<String> values) {
        return list(field, UNITS, values).stream()
                .map(value -> unit(field, value))
                .toList();
    }

    static Instant instant(String field, String clause, @Nullable String value) {
        Instant instant = optionalInstant(field, clause, value);
        if (instant == null) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        return instant;
    }

    static @Nullable Instant optionalInstant(String field, String clause, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    field, clause, field + " 应为带时区的 ISO 8601 时间", field + " must be an ISO 8601 time with its offset");
        }
    }

    static Level level(String field, String clause, @Nullable String value) {
        Level level = optionalLevel(field, clause, value);
        if (level == null) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        return level;
    }

    static @Nullable Level optionalLevel(String field, String clause, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return java.util.Arrays.stream(Level.values())
                .filter(level -> level.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        field, clause, field + " 应为 I、II、III 或 IV", field + " is one of I, II, III, IV"));
    }

    static String oneOf(String field, String clause, @Nullable String value, List<String> allowed) {
        String given = line(field, clause, value);
        if (!allowed.contains(given)) {
            throw Refusal.invalid(field, clause, field + " 应为 " + allowed + " 之一", field + " is one of " + allowed);
        }
        return given;
    }
}
