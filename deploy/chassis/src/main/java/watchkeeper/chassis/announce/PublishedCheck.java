package watchkeeper.chassis.announce;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.UnreadableMessage;
import watchkeeper.chassis.wire.Wire;

/**
 * The standing check: reads the service's own topic back and compares, per aggregate, the last sequence seen there with
 * the last one stored. What is missing for longer than a moment is an alarm ({@code watchkeeper.published.missing}).
 */
public final class PublishedCheck implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(PublishedCheck.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SETTLED = Duration.ofSeconds(30);

    private final String topic;
    private final List<String> aggregateTypes;
    private final ConsumerFactory<String, byte[]> consumers;
    private final Wire wire;
    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final Duration settledInProductTime;
    private final long everyNanos;
    private final AtomicLong missing = new AtomicLong();
    private final AtomicLong holes = new AtomicLong();
    private long lastRun = Long.MIN_VALUE;

    public PublishedCheck(
            String topic,
            List<String> aggregateTypes,
            ConsumerFactory<String, byte[]> consumers,
            Wire wire,
            JdbcClient db,
            TransactionTemplate transaction,
            MeterRegistry meters,
            double speed,
            Duration every) {
        this.topic = topic;
        this.aggregateTypes = aggregateTypes;
        this.consumers = consumers;
        this.wire = wire;
        this.db = db;
        this.transaction = transaction;
        this.settledInProductTime = Duration.ofNanos((long) (SETTLED.toNanos() * speed));
        this.everyNanos = every.toNanos();
        meters.gauge("watchkeeper.published.missing", missing);
        meters.gauge("watchkeeper.published.holes", holes);
    }

    @Override
    public String name() {
        return "published-check";
    }

    @Override
    public void wake(Instant now) {
        if (lastRun != Long.MIN_VALUE && System.nanoTime() - lastRun < everyNanos) {
            return;
        }
        check(now.minus(settledInProductTime));
        lastRun = System.nanoTime();
    }

    /**
     * Compares what was stored before a moment with what is on the topic now.
     *
     * @return how many stored events are missing on the topic
     */
    public synchronized long check(Instant storedBefore) {
        readBack();
        missing.set(db.sql("""
                select coalesce(sum(stored.last - coalesce(seen.last, 0)), 0) from (
                    select aggregate_identifier, max(sequence_number) + 1 as last from domain_event_entry
                    where type in (:types) and time_stamp < :before group by aggregate_identifier) stored
                left join published_sequence seen on seen.aggregate = stored.aggregate_identifier
                where stored.last > coalesce(seen.last, 0)""")
                .param("types", aggregateTypes)
                .param("before", storedBefore.toString())
                .query(Long.class)
                .single());
        holes.set(
                db.sql("select count(*) from published_hole").query(Long.class).single());
        if (missing.get() + holes.get() > 0) {
            LOG.error("{}: {} stored events are not on the topic, {} holes", topic, missing.get(), holes.get());
        }
        return missing.get();
    }

    private void readBack() {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<Integer, Long> read = offsets();
            partitions.forEach(p -> consumer.seek(p, read.getOrDefault(p.partition(), 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(this::saw);
            }
        }
    }

    private Map<Integer, Long> offsets() {
        return db
                .sql("select partition, next from published_offset where topic = ?")
                .param(topic)
                .query((row, n) -> Map.entry(row.getInt(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private void saw(ConsumerRecord<String, byte[]> consumed) {
        transaction.executeWithoutResult(status -> {
            try {
                saw(wire.read(consumed));
            } catch (UnreadableMessage e) {
                LOG.error("on our own topic: {}", e.getMessage());
            }
            db.sql("""
                    insert into published_offset (topic, partition, next) values (?, ?, ?)
                    on conflict (topic, partition) do update set next = excluded.next""")
                    .params(topic, consumed.partition(), consumed.offset() + 1)
                    .update();
        });
    }

    /** A key may change from story to incident, and with it the partition: numbers can come in either order. */
    private void saw(Envelope message) {
        long last = db.sql("select last from published_sequence where aggregate = ?")
                .param(message.aggregate())
                .query(Long.class)
                .optional()
                .orElse(0L);
        if (message.sequence() <= last) {
            db.sql("delete from published_hole where aggregate = ? and sequence = ?")
                    .params(message.aggregate(), message.sequence())
                    .update();
            return;
        }
        db.sql("""
                insert into published_hole (aggregate, sequence) select ?, generate_series(?, ?)
                on conflict do nothing""")
                .params(message.aggregate(), last + 1, message.sequence() - 1)
                .update();
        db.sql("""
                insert into published_sequence (aggregate, last) values (?, ?)
                on conflict (aggregate) do update set last = excluded.last""").params(message.aggregate(), message.sequence()).update();
    }
}
