package watchkeeper.incident.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.incident.projection.Rebuild.State;

/** Where rebuilds are noted, for every instance to see. */
@Component
class RebuildTable {
    private static final int ALL = 100;

    private final JdbcClient db;

    RebuildTable(JdbcClient db) {
        this.db = db;
    }

    /** What was folded so far, to go on from. */
    record Folded(String token, long shadows) {}

    /** Whatever was under way is over: its rows are about to go. */
    void begin(String list, UUID id, String by, Instant at, long head) {
        db.sql("update rebuild set state = 'INTERRUPTED' where state in ('FOLDING', 'MENDING')")
                .update();
        db.sql("""
                insert into rebuild (list, id, state, asked_by, asked_at, head, folded_to, shadows, differences)
                values (?, ?, 'FOLDING', ?, ?, ?, 0, 0, 0)
                on conflict (list) do update set id = excluded.id, state = excluded.state,
                    asked_by = excluded.asked_by, asked_at = excluded.asked_at, head = excluded.head,
                    folded_to = 0, token = null, shadows = 0, differences = 0, ended_at = null, failure = null""").params(list, id, by, Timestamp.from(at), head).update();
    }

    /** @return false when this rebuild is no longer the one that counts */
    boolean folded(UUID id, long to, String token) {
        return db.sql("update rebuild set folded_to = ?, token = ? where id = ? and state = 'FOLDING'")
                        .params(to, token, id)
                        .update()
                == 1;
    }

    boolean mending(UUID id, long shadows) {
        return db.sql("update rebuild set state = 'MENDING', shadows = ? where id = ? and state = 'FOLDING'")
                        .params(shadows, id)
                        .update()
                == 1;
    }

    /** Locks the row: whoever starts another one waits. Nothing when this one does not wait to be mended. */
    Optional<Folded> toMend(UUID id) {
        return db.sql("select token, shadows from rebuild where id = ? and state = 'MENDING' for update")
                .param(id)
                .query((row, n) -> new Folded(row.getString(1), row.getLong(2)))
                .optional();
    }

    void done(UUID id, long rows, long differences, Instant at) {
        db.sql("""
                update rebuild set state = 'DONE', folded_to = head, shadows = ?, differences = ?, ended_at = ?
                where id = ?""").params(rows, differences, Timestamp.from(at), id).update();
    }

    void failed(UUID id, String why, Instant at) {
        db.sql("update rebuild set state = 'FAILED', failure = ?, ended_at = ? where id = ? and state <> 'DONE'")
                .params(why, Timestamp.from(at), id)
                .update();
    }

    boolean isUnderWay(UUID id) {
        return db.sql("select exists (select from rebuild where id = ? and state in ('FOLDING', 'MENDING'))")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    boolean anyUnderWay() {
        return db.sql("select exists (select from rebuild where state in ('FOLDING', 'MENDING'))")
                .query(Boolean.class)
                .single();
    }

    @Nullable
    Rebuild last(String list, boolean running) {
        return db.sql("select * from rebuild where list = ?")
                .param(list)
                .query((row, n) -> rebuild(row, running))
                .optional()
                .orElse(null);
    }

    private static Rebuild rebuild(ResultSet row, boolean running) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        Timestamp ended = row.getTimestamp("ended_at");
        return new Rebuild(
                row.getObject("id", UUID.class),
                state == State.FOLDING && !running ? State.INTERRUPTED : state,
                percent(row.getLong("folded_to"), row.getLong("head"), state),
                row.getLong("shadows"),
                row.getLong("differences"),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"));
    }

    private static int percent(long folded, long head, State state) {
        if (state == State.DONE) {
            return ALL;
        }
        return head == 0 ? 0 : (int) Math.min(ALL - 1, folded * ALL / head);
    }
}
