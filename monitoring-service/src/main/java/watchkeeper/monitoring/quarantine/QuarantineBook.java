package watchkeeper.monitoring.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** What could not be read, for 30 days of product time. */
@Component
public class QuarantineBook {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient db;
    private final Clock clock;

    QuarantineBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Once per record, however often it is read. */
    public void add(Quarantined aside) {
        byte @Nullable [] fields = aside.fields() == null ? null : Json.MAPPER.writeValueAsBytes(aside.fields());
        db.sql("""
                insert into quarantine
                (id, topic, partition, record_offset, field, reason, bytes, recorded_at, fields)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        aside.id(),
                        aside.topic(),
                        aside.partition(),
                        aside.offset(),
                        aside.field(),
                        aside.reason(),
                        aside.bytes(),
                        Timestamp.from(clock.instant()))
                .param(fields)
                .update();
    }

    /** In the order of ids, after the cursor. */
    public List<QuarantineEntry> page(String after, int limit) {
        return db.sql("select * from quarantine where id > ? order by id limit ?")
                .params(after, limit)
                .query(QuarantineBook::entry)
                .list();
    }

    public Optional<QuarantineEntry> find(String id) {
        return db.sql("select * from quarantine where id = ?")
                .param(id)
                .query(QuarantineBook::entry)
                .optional();
    }

    public void replayed(String id, String by) {
        db.sql("update quarantine set replayed_at = ?, replayed_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), by, id)
                .update();
    }

    @Scheduled(fixedDelay = 60_000)
    void forget() {
        db.sql("delete from quarantine where recorded_at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private static QuarantineEntry entry(ResultSet row, int n) throws SQLException {
        byte @Nullable [] fields = row.getBytes("fields");
        @Nullable JsonNode json = fields == null ? null : Json.MAPPER.readTree(fields);
        @Nullable Timestamp replayedAt = row.getTimestamp("replayed_at");
        return new QuarantineEntry(
                row.getString("id"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("field"),
                row.getString("reason"),
                row.getInt("bytes"),
                json,
                row.getTimestamp("recorded_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant(),
                row.getString("replayed_by"));
    }
}
