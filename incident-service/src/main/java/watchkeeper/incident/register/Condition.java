package watchkeeper.incident.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Holds when a field of the entry has one of the values.
 *
 * @param values none means: holds when the field is filled at all
 */
public record Condition(String field, List<String> values) {
    public static Condition is(String field, String... values) {
        return new Condition(field, List.of(values));
    }

    public static Condition filled(String field) {
        return new Condition(field, List.of());
    }

    public boolean holds(Map<String, Object> content) {
        Object value = content.get(field);
        if (value == null) {
            return false;
        }
        return values.isEmpty() ? !(value instanceof Collection<?> many && many.isEmpty()) : values.contains(value);
    }
}
