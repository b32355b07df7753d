package watchkeeper.notification.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;

/** What a request must give: each refusal names the field and the clause that asks for it. */
final class Given {
    private static final int LONGEST_LINE = 500;

    private Given() {}

    static String line(String field, String clause, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw Refusal.invalid(field, clause, "缺少 " + field, field + " is missing");
        }
        if (value.length() > LONGEST_LINE || value.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid(
                    field,
                    clause,
                    field + " 过长（上限 " + LONGEST_LINE + "）或含无效字符",
                    field + " is longer than " + LONGEST_LINE + " or has invalid characters");
        }
        return value.strip();
    }

    static Instant instant(String field, String clause, @Nullable String value) {
        try {
            return OffsetDateTime.parse(line(field, clause, value)).toInstant();
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    field, clause, field + " 应为带时区的 ISO 8601 时间", field + " must be an ISO 8601 time with its offset");
        }
    }

    static <E extends Enum<E>> E oneOf(String field, String clause, @Nullable String value, Class<E> words) {
        String given = line(field, clause, value);
        List<String> allowed =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).toList();
        if (!allowed.contains(given)) {
            String list = String.join(", ", allowed);
            throw Refusal.invalid(field, clause, field + " 应为 " + list + " 之一", field + " is one of " + list);
        }
        return Enum.valueOf(words, given);
    }
}
