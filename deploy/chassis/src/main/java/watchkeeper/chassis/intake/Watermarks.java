package watchkeeper.chassis.intake;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;
import org.springframework.jdbc.core.simple.JdbcClient;
import watchkeeper.contracts.Topics;

/**
 * How far time is known: everything that a source recorded before the watermark of a partition has been applied. A
 * ledger is never told a later time than this, so a slow or stopped topic cannot make a duty look overdue.
 */
public final class Watermarks {
    private final JdbcClient db;
    private final Clock clock;

    Watermarks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The time known for one key of a topic, or nothing before the partition was read for the first time. */
    public Optional<Instant> of(String reader, String topic, String key) {
        int partition = Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % Topics.PARTITIONS;
        return db.sql("select reached from watermark where reader = ? and topic = ? and partition = ?")
                .params(reader, topic, partition)
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    /** The time known for all partitions of these topics. */
    public Optional<Instant> ofAll(String reader, Collection<String> topics) {
        return db.sql("""
                select case when count(*) = :partitions then min(reached) end from watermark
                where reader = :reader and topic in (:topics)""")
                .param("partitions", topics.size() * Topics.PARTITIONS)
                .param("reader", reader)
                .param("topics", topics)
                .query((row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** Age of the oldest watermark, in seconds of product time. */
    double age(String reader, Collection<String> topics) {
        return ofAll(reader, topics)
                .map(reached -> Duration.between(reached, clock.instant()).toMillis() / 1000.0)
                .orElse(Double.NaN);
    }

    void reached(String reader, String topic, Map<Integer, Instant> partitions) {
        partitions.forEach((partition, reached) -> db.sql("""
                insert into watermark (reader, topic, partition, reached) values (?, ?, ?, ?)
                on conflict (reader, topic, partition)
                do update set reached = greatest(watermark.reached, excluded.reached)""")
                .params(reader, topic, partition, Timestamp.from(reached))
                .update());
    }
}
