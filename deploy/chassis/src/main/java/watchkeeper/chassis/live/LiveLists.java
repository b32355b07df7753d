package watchkeeper.chassis.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/**
 * The rows of the live lists. A projection writes them in its own transaction, in the order of positions, from one
 * segment: so what is visible up to a position is complete, and any instance can tail the changes.
 */
public final class LiveLists {
    private static final RowMapper<LiveChange> CHANGE = (row, n) -> {
        String body = row.getString("body");
        return new LiveChange(
                row.getLong("position"), row.getString("key"), body == null ? null : Json.MAPPER.readTree(body));
    };

    /**
     * Changes are kept for so many positions. Who was away for longer is served faster with the present rows: no list
     * is expected to have as many, and at a hundred events a second it is a quarter of an hour.
     */
    private static final long KEPT = 100_000;

    private static final long PUTS_BETWEEN_PRUNINGS = 1000;

    private final JdbcClient db;
    private final TransactionTemplate snapshot;
    private final long kept;
    private final Map<String, AtomicLong> puts = new ConcurrentHashMap<>();

    LiveLists(JdbcClient db, TransactionTemplate snapshot) {
        this(db, snapshot, KEPT);
    }

    LiveLists(JdbcClient db, TransactionTemplate snapshot, long kept) {
        this.db = db;
        this.snapshot = snapshot;
        this.kept = kept;
    }

    /**
     * Writes the row and its change.
     *
     * @param position position of the event that made the change; never lower than one already written to this list
     */
    public void put(String list, String key, long position, Object body) {
        String json = Json.MAPPER.writeValueAsString(body);
        db.sql("""
                insert into live_row (list, key, position, body) values (?, ?, ?, ?::jsonb)
                on conflict (list, key) do update set position = excluded.position, body = excluded.body""").params(list, key, position, json).update();
        changed(list, key, position, json);
        if (puts.computeIfAbsent(list, name -> new AtomicLong()).getAndIncrement() % PUTS_BETWEEN_PRUNINGS == 0) {
            prune(list);
        }
    }

    /** Takes the row away; viewers are told. Nothing when there is none. */
    public void remove(String list, String key, long position) {
        int gone = db.sql("delete from live_row where list = ? and key = ?")
                .params(list, key)
                .update();
        if (gone > 0) {
            changed(list, key, position, null);
        }
    }

    private void changed(String list, String key, long position, @Nullable String json) {
        db.sql("""
                insert into live_change (list, position, key, body) values (?, ?, ?, ?::jsonb)
                on conflict (list, position, key) do update set body = excluded.body""").param(list).param(position).param(key).param(json).update();
        reached(List.of(list), position);
    }

    private void prune(String list) {
        int moved = db.sql(
                        "update live_position set kept_after = position - ? where list = ? and position - ? > kept_after")
                .params(kept, list, kept)
                .update();
        if (moved > 0) {
            db.sql("""
                    delete from live_change using live_position p
                    where live_change.list = ? and p.list = live_change.list and live_change.position <= p.kept_after""").param(list).update();
        }
    }

    /** The next position, for writers without a store of their own: gapless and, by its row lock, in commit order. */
    public long nextPosition(String list) {
        return db.sql("""
                insert into live_position (list, position) values (?, 1)
                on conflict (list) do update set position = live_position.position + 1 returning position""").param(list).query(Long.class).single();
    }

    public Optional<JsonNode> find(String list, String key) {
        return db.sql("select body from live_row where list = ? and key = ?")
                .params(list, key)
                .query((row, n) -> Json.MAPPER.readTree(row.getString(1)))
                .optional();
    }

    public long count(String list) {
        return db.sql("select count(*) from live_row where list = ?")
                .param(list)
                .query(Long.class)
                .single();
    }

    /** All rows that match, in the order of their keys. */
    public List<JsonNode> all(String list, LiveFilter filter) {
        return bodies(rows(list, filter, "", Integer.MAX_VALUE));
    }

    /** Those of the matching rows that changed last, the newest first. */
    public List<JsonNode> newest(String list, LiveFilter filter, int limit) {
        List<Object> params = new ArrayList<>(List.of(list));
        String where = filter.sql(params);
        params.add(limit);
        return bodies(db.sql("select position, key, body::text as body from live_row where list = ? " + where
                        + " order by position desc, key desc limit ?")
                .params(params)
                .query(CHANGE)
                .list());
    }

    /** All changes up to a position have been written; those of its last events may have touched no row. */
    public void reached(Collection<String> those, long position) {
        db.sql("""
                insert into live_position (list, position) select list, ? from unnest(?::text[]) as list
                on conflict (list) do update set position = greatest(live_position.position, excluded.position)""").params(position, those.toArray(String[]::new)).update();
    }

    private static List<JsonNode> bodies(List<LiveChange> rows) {
        return rows.stream().map(LiveChange::body).filter(Objects::nonNull).toList();
    }

    LivePage page(String list, LiveFilter filter, @Nullable String after, int limit) {
        return inSnapshot(() -> {
            long position = position(list);
            List<LiveChange> rows = rows(list, filter, after == null ? "" : after, limit + 1);
            boolean more = rows.size() > limit;
            List<LiveChange> shown = more ? rows.subList(0, limit) : rows;
            return new LivePage(bodies(shown), more ? shown.getLast().key() : null, position);
        });
    }

    /** The present state and the position that it was read at. */
    Map.Entry<Long, List<LiveChange>> present(String list, LiveFilter filter) {
        return inSnapshot(() -> Map.entry(position(list), rows(list, filter, "", Integer.MAX_VALUE)));
    }

    /** How far the list has come. */
    public long position(String list) {
        return known(list).position();
    }

    /** All changes after a position, or nothing when some of them have been pruned or the position never was. */
    Optional<Changes> changesAfter(String list, long after) {
        return inSnapshot(() -> {
            Known known = known(list);
            return after < known.keptAfter() || after > known.position()
                    ? Optional.empty()
                    : Optional.of(new Changes(known.position(), changes(list, after, known.position())));
        });
    }

    /** Every change up to a position, complete. */
    record Changes(long upTo, List<LiveChange> changes) {}

    private record Known(long position, long keptAfter) {}

    private Known known(String list) {
        return db.sql("select position, kept_after from live_position where list = ?")
                .param(list)
                .query((row, n) -> new Known(row.getLong(1), row.getLong(2)))
                .optional()
                .orElse(new Known(0, 0));
    }

    private List<LiveChange> changes(String list, long after, long upTo) {
        return db.sql("""
                select position, key, body::text as body from live_change
                where list = ? and position > ? and position <= ? order by position, key""").params(list, after, upTo).query(CHANGE).list();
    }

    private List<LiveChange> rows(String list, LiveFilter filter, String after, int limit) {
        List<Object> params = new ArrayList<>(List.of(list, after));
        String where = filter.sql(params);
        params.add(limit);
        return db.sql("select position, key, body::text as body from live_row where list = ? and key > ? " + where
                        + " order by key limit ?")
                .params(params)
                .query(CHANGE)
                .list();
    }

    /** Everything that is read in it is of one moment: the rows and how far their lists have come. */
    public <T> T inSnapshot(Supplier<T> read) {
        T result = snapshot.execute(status -> read.get());
        if (result == null) {
            throw new IllegalStateException("no result from a snapshot");
        }
        return result;
    }
}
