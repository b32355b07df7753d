package watchkeeper.monitoring.quarantine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.detection.Sealing;

/** What could not be read, for 30 days of product time, and no more of it than the bounds say. */
@Component
public class QuarantineBook {
    private static final String LISTED = """
            id, number, topic, partition, record_offset, field, reason, bytes,
            coalesce(fields, sealed) is not null as kept, recorded_at, replayed_at, replayed_by""";

    private final JdbcClient db;
    private final Clock clock;
    private final Sealing sealing;

    QuarantineBook(JdbcClient db, Clock clock, Sealing sealing) {
        this.db = db;
        this.clock = clock;
        this.sealing = sealing;
    }

    /**
     * Once per record, however often it is read.
     *
     * @param putAside real time at which the broker took it: tells it from another one at the same place, after a
     *     broker has lost its data
     */
    public void add(Quarantined aside, Instant putAside) {
        byte @Nullable [] fields = aside.fields() == null ? null : Json.MAPPER.writeValueAsBytes(aside.fields());
        String id = aside.place() + "-" + Long.toString(putAside.toEpochMilli(), Character.MAX_RADIX);
        db.sql("""
                insert into quarantine
                (id, topic, partition, record_offset, field, reason, bytes, recorded_at, fields, sealed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                .params(
                        id,
                        aside.topic(),
                        aside.partition(),
                        aside.offset(),
                        aside.field(),
                        aside.reason(),
                        aside.bytes(),
                        Timestamp.from(clock.instant()))
                .param(fields)
                .param(aside.sealed())
                .update();
    }

    /** Newest first, those before the cursor. */
    public List<QuarantineEntry> page(long before, int limit) {
        return db.sql("select " + LISTED + " from quarantine where number < ? order by number desc limit ?")
                .params(before, limit)
                .query(QuarantineBook::entry)
                .list();
    }

    public Optional<QuarantineEntry> find(String id) {
        return db.sql("select " + LISTED + " from quarantine where id = ?")
                .param(id)
                .query(QuarantineBook::entry)
                .optional();
    }

    /** The original bytes; of what could be read, its JSON without what names a person. Null when neither is kept. */
    public byte @Nullable [] original(String id) {
        return db.sql("select fields, sealed from quarantine where id = ?")
                .param(id)
                .query((row, n) -> Optional.ofNullable(original(row)))
                .optional()
                .flatMap(kept -> kept)
                .orElse(null);
    }

    private byte @Nullable [] original(ResultSet row) throws SQLException {
        byte @Nullable [] sealed = row.getBytes("sealed");
        return sealed == null ? row.getBytes("fields") : sealing.open(sealed);
    }

    public void replayed(String id, String by) {
        db.sql("update quarantine set replayed_at = ?, replayed_by = ? where id = ?")
                .params(Timestamp.from(clock.instant()), by, id)
                .update();
    }

    private static QuarantineEntry entry(ResultSet row, int n) throws SQLException {
        @Nullable Timestamp replayedAt = row.getTimestamp("replayed_at");
        return new QuarantineEntry(
                row.getString("id"),
                row.getLong("number"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("record_offset"),
                row.getString("field"),
                row.getString("reason"),
                row.getInt("bytes"),
                row.getBoolean("kept"),
                row.getTimestamp("recorded_at").toInstant(),
                replayedAt == null ? null : replayedAt.toInstant(),
                row.getString("replayed_by"));
    }
}
