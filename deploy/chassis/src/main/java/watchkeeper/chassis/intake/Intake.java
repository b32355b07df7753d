package watchkeeper.chassis.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.UnreadableMessage;
import watchkeeper.chassis.wire.Wire;

/** Applies what a {@link TopicReader} reads: once each, and with the watermark kept. */
final class Intake implements BatchConsumerAwareMessageListener<String, byte[]> {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final TopicReader reader;
    private final Wire wire;
    private final Sequences sequences;
    private final Watermarks watermarks;
    private final TransactionTemplate transaction;
    private final JdbcClient db;
    private final Clock clock;
    private long lastLook;

    Intake(
            TopicReader reader,
            Wire wire,
            Sequences sequences,
            Watermarks watermarks,
            TransactionTemplate transaction,
            JdbcClient db,
            Clock clock) {
        this.reader = reader;
        this.wire = wire;
        this.sequences = sequences;
        this.watermarks = watermarks;
        this.transaction = transaction;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> records, @Nullable Consumer<?, ?> consumer) {
        for (ConsumerRecord<String, byte[]> consumed : records) {
            apply(consumed);
        }
        atEnd(Objects.requireNonNull(consumer));
    }

    private void apply(ConsumerRecord<String, byte[]> consumed) {
        Envelope message;
        try {
            message = wire.read(consumed);
        } catch (UnreadableMessage e) {
            keep(consumed, e);
            return;
        }
        MDC.put("incident", consumed.key());
        try {
            transaction.executeWithoutResult(status -> {
                if (sequences.isNew(reader.name(), message)) {
                    reader.apply(message);
                }
                watermarks.reached(reader.name(), consumed.topic(), Map.of(consumed.partition(), message.recordedAt()));
            });
        } finally {
            MDC.remove("incident");
        }
    }

    private void keep(ConsumerRecord<String, byte[]> consumed, UnreadableMessage e) {
        LOG.error("kept aside: {}", e.getMessage());
        db.sql("""
                insert into unreadable_record (topic, partition, position, reason, value) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(consumed.topic(), consumed.partition(), consumed.offset(), e.reason(), consumed.value())
                .update();
    }

    /**
     * Where the end of a partition is reached, time is known up to the moment before the end was asked for. With the
     * broker away the question fails and the watermark stays.
     */
    void atEnd(Consumer<?, ?> consumer) {
        long now = System.nanoTime();
        if (now - lastLook < BETWEEN_LOOKS.toNanos()) {
            return;
        }
        lastLook = now;
        Instant before = clock.instant();
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        Map<String, Map<Integer, Instant>> reached = new HashMap<>();
        ends.forEach((partition, end) -> {
            if (consumer.position(partition) >= end) {
                reached.computeIfAbsent(partition.topic(), t -> new HashMap<>()).put(partition.partition(), before);
            }
        });
        transaction.executeWithoutResult(
                status -> reached.forEach((topic, times) -> watermarks.reached(reader.name(), topic, times)));
    }
}
