package watchkeeper.chassis.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/**
 * Equality on top-level fields of a row, several values separated by commas; a field that is a list matches when it
 * contains the value.
 */
public final class LiveFilter {
    public static final LiveFilter NONE = new LiveFilter(Map.of(), Map.of(), false);

    private static final Pattern FIELD = Pattern.compile("[A-Za-z]+");

    private final Map<String, Wanted> wanted;
    private final Map<String, String> unwanted;
    private final boolean shifting;

    /** @param plain true when the field is never a list, so that an index on it can be used */
    private record Wanted(List<String> values, boolean plain) {}

    private LiveFilter(Map<String, Wanted> wanted, Map<String, String> unwanted, boolean shifting) {
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.shifting = shifting;
    }

    private static LiveFilter one(String field, Wanted wanted) {
        return new LiveFilter(Map.of(field, wanted), Map.of(), false);
    }

    public static LiveFilter of(String field, String value) {
        return one(field, new Wanted(List.of(value), false));
    }

    /** For a field that is text in every row of the list and has an index of its own. */
    public static LiveFilter plain(String field, String value) {
        return one(named(field), new Wanted(List.of(value), true));
    }

    /** Any of the values; of none nothing matches. */
    public static LiveFilter anyOf(String field, Collection<String> values) {
        return one(field, new Wanted(List.copyOf(values), false));
    }

    /** Narrower by one more field, whatever was asked of that field before. */
    public LiveFilter and(String field, String value) {
        return and(of(field, value));
    }

    /** Without the rows whose field is this text. */
    public LiveFilter butNot(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(unwanted);
        more.put(named(field), value);
        return new LiveFilter(wanted, more, shifting);
    }

    /**
     * For rows that come and go from one viewer to another. Whoever watches is told of each changed row that is not his,
     * since it may have been; and who comes back to other rows than he left starts with the present ones.
     */
    public LiveFilter shifting() {
        return new LiveFilter(wanted, unwanted, true);
    }

    /** Narrower by the other, whose fields go before those of this one. */
    public LiveFilter and(LiveFilter other) {
        Map<String, Wanted> both = new LinkedHashMap<>(wanted);
        both.putAll(other.wanted);
        Map<String, String> neither = new LinkedHashMap<>(unwanted);
        neither.putAll(other.unwanted);
        return new LiveFilter(both, neither, shifting || other.shifting);
    }

    boolean isShifting() {
        return shifting;
    }

    /** Tells one shifting filter from another; empty for those that stay. */
    String mark() {
        if (!shifting) {
            return "";
        }
        // As lists: the values of a set may come in another order each time.
        List<String> parts = new ArrayList<>();
        wanted.forEach(
                (field, of) -> parts.add(field + of.values().stream().sorted().toList()));
        unwanted.forEach((field, value) -> parts.add(field + '!' + value));
        return "%08x".formatted(parts.stream().sorted().toList().hashCode());
    }

    static String named(String field) {
        if (!FIELD.matcher(field).matches()) {
            throw new IllegalArgumentException("not the name of a field: " + field);
        }
        return field;
    }

    /** Takes from a request's parameters those that the list offers. */
    static LiveFilter from(MultiValueMap<String, String> query, Map<String, String> offered) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        offered.forEach((parameter, field) -> {
            String value = query.getFirst(parameter);
            if (value != null && !value.isBlank()) {
                wanted.put(field, new Wanted(List.of(value.split(",")), false));
            }
        });
        return new LiveFilter(wanted, Map.of(), false);
    }

    boolean matches(JsonNode row) {
        return unwanted.entrySet().stream().noneMatch(entry -> equal(row.path(entry.getKey()), entry.getValue()))
                && wanted.entrySet().stream().allMatch(entry -> {
                    JsonNode field = row.path(entry.getKey());
                    return entry.getValue().values().stream().anyMatch(value -> equal(field, value));
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
        wanted.forEach((field, of) -> where.append(" and (")
                .append(of.values().isEmpty() ? "false" : either(field, of, params))
                .append(')'));
        unwanted.forEach((field, value) -> {
            where.append(" and body ->> '").append(field).append("' is distinct from ?");
            params.add(value);
        });
        return where.toString();
    }

    private static String either(String field, Wanted wanted, List<Object> params) {
        List<String> either = new ArrayList<>();
        for (String value : wanted.values()) {
            if (wanted.plain()) {
                either.add("body ->> '" + field + "' = ?");
                params.add(value);
            } else {
                either.add("body @> ?::jsonb or body @> ?::jsonb");
                params.add(Json.MAPPER.writeValueAsString(Map.of(field, value)));
                params.add(Json.MAPPER.writeValueAsString(Map.of(field, List.of(value))));
            }
        }
        return String.join(" or ", either);
    }
}
