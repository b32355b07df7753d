package watchkeeper.incident.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Holds when a field of the entry has one of the values.
 *
 * @param values none means: holds when the field is filled at all
 * @param absent when true it holds when the field is not there, and there are no values
 */
public record Condition(String field, List<String> values, boolean absent) {
    public static Condition is(String field, String... values) {
        return new Condition(field, List.of(values), false);
    }

    public static Condition filled(String field) {
        return new Condition(field, List.of(), false);
    }

    public static Condition absent(String field) {
        return new Condition(field, List.of(), true);
    }

    public boolean holds(Map<String, Object> content) {
        Object value = content.get(field);
        if (value == null || absent) {
            return absent && value == null;
        }
        return values.isEmpty() ? !(value instanceof Collection<?> many && many.isEmpty()) : values.contains(value);
    }
}
