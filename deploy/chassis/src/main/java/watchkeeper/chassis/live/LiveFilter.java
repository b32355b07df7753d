package watchkeeper.chassis.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/**
 * Equality on top-level fields of a row, several values separated by commas; a field that is a list matches when it
 * contains the value.
 */
public final class LiveFilter {
    public static final LiveFilter NONE = new LiveFilter(Map.of());

    private final Map<String, List<String>> wanted;

    private LiveFilter(Map<String, List<String>> wanted) {
        this.wanted = wanted;
    }

    public static LiveFilter of(String field, String value) {
        return new LiveFilter(Map.of(field, List.of(value)));
    }

    /** Narrower by one more field, whatever was asked of that field before. */
    public LiveFilter and(String field, String value) {
        return and(of(field, value));
    }

    LiveFilter and(LiveFilter other) {
        Map<String, List<String>> both = new LinkedHashMap<>(wanted);
        both.putAll(other.wanted);
        return new LiveFilter(both);
    }

    /** Takes from a request's parameters those that the list offers. */
    static LiveFilter from(MultiValueMap<String, String> query, Map<String, String> offered) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        offered.forEach((parameter, field) -> {
            String value = query.getFirst(parameter);
            if (value != null && !value.isBlank()) {
                wanted.put(field, List.of(value.split(",")));
            }
        });
        return new LiveFilter(wanted);
    }

    boolean matches(JsonNode row) {
        return wanted.entrySet().stream().allMatch(entry -> {
            JsonNode field = row.path(entry.getKey());
            return entry.getValue().stream().anyMatch(value -> equal(field, value));
        });
    }

    private static boolean equal(JsonNode field, String value) {
        if (field.isArray()) {
            return field.valueStream().anyMatch(element -> element.asString("").equals(value));
        }
        return field.asString("").equals(value);
    }

    /** The same as a condition; appends its parameters. */
    String sql(List<Object> params) {
        StringBuilder where = new StringBuilder();
        wanted.forEach((field, values) -> {
            List<String> either = new ArrayList<>();
            for (String value : values) {
                either.add("body @> ?::jsonb or body @> ?::jsonb");
                params.add(Json.MAPPER.writeValueAsString(Map.of(field, value)));
                params.add(Json.MAPPER.writeValueAsString(Map.of(field, List.of(value))));
            }
            where.append(" and (").append(String.join(" or ", either)).append(')');
        });
        return where.toString();
    }
}
