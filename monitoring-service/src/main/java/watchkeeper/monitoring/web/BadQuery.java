package watchkeeper.monitoring.web;

import watchkeeper.monitoring.watchlist.preview.Preview;
import watchkeeper.monitoring.watchlist.preview.Preview.PerQuery;
import watchkeeper.monitoring.watchlist.query.QueryFault;

/** One of the queries that were sent cannot be used. */
final class BadQuery extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;
    private final int position;
    private final String zh;
    private final String en;

    private BadQuery(String field, int position, String zh, String en) {
        super(en, null, false, false);
        this.field = field;
        this.position = position;
        this.zh = zh;
        this.en = en;
    }

    static BadQuery of(int index, QueryFault fault) {
        return new BadQuery(
                "queries[" + index + "]",
                fault.position(),
                "第 %d 条检索式有误：%s（位置 %d）".formatted(index + 1, fault.zh(), fault.position()),
                "query %d: %s at position %d".formatted(index + 1, fault.en(), fault.position()));
    }

    static BadQuery tooBroad(Preview preview) {
        String which = preview.tooBroadQuery()
                .map(PerQuery::index)
                .map(index -> "queries[" + index + "]")
                .orElse("queries");
        long matched = preview.tooBroadQuery().map(PerQuery::matched).orElse(preview.matched());
        return new BadQuery(
                which,
                0,
                "过去一周 %d 条信息中命中 %d 条，超过 5%%；确需如此请注明 broad 并说明理由".formatted(preview.posts(), matched),
                "matches %d of last week's %d posts, more than 5 %%: say broad, and why, if it has to be so"
                        .formatted(matched, preview.posts()));
    }

    /** {@code queries}, or the one among them. */
    String field() {
        return field;
    }

    /** 0-based, UTF-16, within the query. */
    int position() {
        return position;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
