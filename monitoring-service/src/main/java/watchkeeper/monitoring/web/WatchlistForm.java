package watchkeeper.monitoring.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.query.QueryFault;
import watchkeeper.monitoring.watchlist.query.QueryParser;

/**
 * A watch-list as it is sent. No queries means that it rests.
 *
 * @param broad adopts it though it matches more than 5 % of last week
 */
record WatchlistForm(
        @Nullable String name,
        @Nullable Sensitivity sensitivity,
        @Nullable List<@Nullable String> queries,
        @Nullable Subjects subjects,
        @Nullable Boolean broad,
        @Nullable String reason) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;

    /** Of all lists together, and so of one. */
    static final int MOST_QUERIES = 10_000;

    /** The broker takes a list as one record of at most a megabyte. */
    private static final int MOST_BYTES = 900_000;

    Watchlist checked(String id) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw Refusal.invalid("id", "", "方案编号应为小写字母、数字、连字符", "the id must be lower-case letters, digits, hyphens");
        }
        return named(id, text("name", name, LONGEST_NAME));
    }

    /** For a preview nothing but its queries is asked for. */
    Watchlist queriesOnly(String id) {
        return named(id, id);
    }

    boolean isBroad() {
        return Boolean.TRUE.equals(broad);
    }

    private Watchlist named(String id, String named) {
        if (queries == null || queries.size() > MOST_QUERIES) {
            throw Refusal.invalid("queries", "", "检索式应为 0 到 10000 条", "0 to 10000 queries are needed");
        }
        List<String> parsed = queries.stream()
                .map(query -> query == null ? "" : query.strip())
                .toList();
        for (int i = 0; i < parsed.size(); i++) {
            check(i, parsed.get(i));
        }
        if (parsed.stream()
                        .mapToInt(query -> query.getBytes(StandardCharsets.UTF_8).length + 8)
                        .sum()
                > MOST_BYTES) {
            throw Refusal.invalid("queries", "", "检索式合计不得超过 900 KB，请分成几个方案", "more than 900 KB: make it several lists");
        }
        return new Watchlist(
                id,
                0,
                named,
                sensitivity == null ? Sensitivity.NORMAL : sensitivity,
                parsed,
                subjects == null ? Subjects.MANY : subjects);
    }

    String checkedReason() {
        return text("reason", reason, LONGEST_REASON);
    }

    private static void check(int index, String query) {
        try {
            QueryParser.parse(query);
        } catch (QueryFault fault) {
            throw BadQuery.of(index, fault);
        }
    }

    private static String text(String field, @Nullable String sent, int longest) {
        String text = sent == null ? "" : sent.replace("\0", "").strip();
        if (text.isEmpty() || text.length() > longest) {
            throw Refusal.invalid(
                    field,
                    "",
                    "%s 应为 1 到 %d 字".formatted(field, longest),
                    "%s must be 1 to %d characters".formatted(field, longest));
        }
        return text;
    }
}
