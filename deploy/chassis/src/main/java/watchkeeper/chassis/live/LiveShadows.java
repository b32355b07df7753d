package watchkeeper.chassis.live;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/**
 * Rows folded anew beside the live ones. Viewers see nothing of them until they are complete; then, in one transaction,
 * only what differs is put right, each row as a change of its own.
 */
public final class LiveShadows {
    private final JdbcClient db;

    LiveShadows(JdbcClient db) {
        this.db = db;
    }

    public Optional<JsonNode> find(UUID rebuild, String list, String key) {
        return db.sql("select body from live_shadow where rebuild = ? and list = ? and key = ?")
                .params(rebuild, list, key)
                .query((row, n) -> Json.MAPPER.readTree(row.getString(1)))
                .optional();
    }

    /** Those whose field is this text, by their keys. */
    public Map<String, JsonNode> all(UUID rebuild, String list, String field, String value) {
        Map<String, JsonNode> found = new TreeMap<>();
        db.sql("select key, body from live_shadow where rebuild = ? and list = ? and body ->> '"
                        + LiveFilter.named(field) + "' = ?")
                .params(rebuild, list, value)
                .query(row -> {
                    found.put(row.getString(1), Json.MAPPER.readTree(row.getString(2)));
                });
        return found;
    }

    public void remove(UUID rebuild, String list, Collection<String> keys) {
        db.sql("delete from live_shadow where rebuild = ? and list = ? and key = any (?)")
                .params(rebuild, list, keys.toArray(String[]::new))
                .update();
    }

    /** @param rows key to body */
    public void put(UUID rebuild, String list, Map<String, ?> rows) {
        String[] keys = rows.keySet().toArray(String[]::new);
        String[] bodies =
                rows.values().stream().map(Json.MAPPER::writeValueAsString).toArray(String[]::new);
        db.sql("""
                insert into live_shadow (rebuild, list, key, body)
                select ?, ?, key, body::jsonb from unnest(?::text[], ?::text[]) as folded (key, body)
                on conflict (rebuild, list, key) do update set body = excluded.body""").params(rebuild, list, keys, bodies).update();
    }

    public long count(UUID rebuild, String list) {
        return db.sql("select count(*) from live_shadow where rebuild = ? and list = ?")
                .params(rebuild, list)
                .query(Long.class)
                .single();
    }

    /**
     * Makes the live rows what the shadows are. Both must have been folded up to the same position.
     *
     * @param position what the changes are written under: higher than all before, lower than all to come
     * @return how many rows differed, were missing or were too many
     */
    public int mend(UUID rebuild, String list, long position) {
        int gone = db.sql("""
                with gone as (
                    delete from live_row l where l.list = ? and not exists (
                        select 1 from live_shadow s where s.rebuild = ? and s.list = l.list and s.key = l.key)
                    returning l.list, l.key)
                insert into live_change (list, position, key, body) select list, ?, key, null from gone""").params(list, rebuild, position).update();
        int differing = db.sql("""
                insert into live_change (list, position, key, body)
                select s.list, ?, s.key, s.body from live_shadow s
                left join live_row l on l.list = s.list and l.key = s.key
                where s.rebuild = ? and s.list = ? and l.body is distinct from s.body""").params(position, rebuild, list).update();
        db.sql("""
                insert into live_row (list, key, position, body)
                select list, key, position, body from live_change where list = ? and position = ? and body is not null
                on conflict (list, key) do update set position = excluded.position, body = excluded.body""").params(list, position).update();
        return gone + differing;
    }

    /** Forgets the shadows of every rebuild but this one. */
    public void keepOnly(UUID rebuild) {
        db.sql("delete from live_shadow where rebuild <> ?").param(rebuild).update();
    }

    public void clear(UUID rebuild) {
        db.sql("delete from live_shadow where rebuild = ?").param(rebuild).update();
    }
}
