package watchkeeper.reporting.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which facts of a timeline are wanted; null or empty means all.
 *
 * @param families story, incident, duty, notification
 * @param types names of messages
 * @param by ids of persons
 * @param from facts that occurred at this instant or later
 * @param to facts that occurred before this instant
 * @param asOf facts that had occurred by this instant
 * @param knownAt facts that had been recorded by this instant
 */
public record TimelineFilter(
        List<String> families,
        List<String> types,
        List<String> by,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Instant asOf,
        @Nullable Instant knownAt) {
    public static final TimelineFilter ALL =
            new TimelineFilter(List.of(), List.of(), List.of(), null, null, null, null);

    /** The filter as conditions on an entry {@code e} and its line {@code l}; adds their parameters. */
    String sql(List<Object> params) {
        StringBuilder where = new StringBuilder();
        any(where, params, "split_part(l.type, '.', 2)", families);
        any(where, params, "split_part(l.type, '.', 3)", types);
        any(where, params, "l.by_whom", by);
        time(where, params, "e.occurred_at >= ?", from);
        time(where, params, "e.occurred_at < ?", to);
        time(where, params, "e.occurred_at <= ?", asOf);
        time(where, params, "e.recorded_at <= ?", knownAt);
        return where.toString();
    }

    private static void any(StringBuilder where, List<Object> params, String column, List<String> values) {
        if (!values.isEmpty()) {
            where.append(" and ").append(column).append(" = any(?)");
            params.add(new ArrayList<>(values).toArray(String[]::new));
        }
    }

    private static void time(StringBuilder where, List<Object> params, String condition, @Nullable Instant value) {
        if (value != null) {
            where.append(" and ").append(condition);
            params.add(Timestamp.from(value));
        }
    }
}
