package watchkeeper.monitoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.query.QueryFault;
import watchkeeper.monitoring.watchlist.query.QueryParser;

/** A watch-list as it is sent. No queries means that it rests. */
record WatchlistForm(
        @Nullable String name,
        @Nullable Sensitivity sensitivity,
        @Nullable List<@Nullable String> queries,
        @Nullable Subjects subjects,
        @Nullable String reason) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;
    private static final int MOST_QUERIES = 200;

    Watchlist checked(String id) {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw Refusal.invalid("id", "", "方案编号应为小写字母、数字、连字符", "the id must be lower-case letters, digits, hyphens");
        }
        if (queries == null || queries.size() > MOST_QUERIES) {
            throw Refusal.invalid("queries", "", "检索式应为 0 到 200 条", "0 to 200 queries are needed");
        }
        List<String> parsed = queries.stream()
                .map(query -> query == null ? "" : query.strip())
                .toList();
        for (int i = 0; i < parsed.size(); i++) {
            check(i, parsed.get(i));
        }
        return new Watchlist(
                id,
                0,
                text("name", name, LONGEST_NAME),
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
            throw new BadQuery(index, fault);
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
