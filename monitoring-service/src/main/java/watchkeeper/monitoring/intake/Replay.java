package watchkeeper.monitoring.intake;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.detection.StrictJson;
import watchkeeper.monitoring.quarantine.QuarantineBook;
import watchkeeper.monitoring.quarantine.QuarantineEntry;

/** Puts a quarantined record back on the intake topic. One that was never readable is fetched from where it stands. */
@Component
public class Replay {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final QuarantineBook book;
    private final Sending sending;
    private final ConsumerFactory<String, byte[]> consumers;

    Replay(QuarantineBook book, Sending sending, ConsumerFactory<String, byte[]> consumers) {
        this.book = book;
        this.sending = sending;
        this.consumers = consumers;
    }

    public void replay(QuarantineEntry entry, String by) {
        byte[] value = entry.fields() == null ? original(entry) : StrictJson.write(entry.fields());
        if (value == null) {
            throw Refusal.conflict(
                    "", "原始记录已过期，无法重放", "the original has expired from its topic and cannot be replayed");
        }
        sending.send(Topics.INTAKE, entry.id(), value);
        book.replayed(entry.id(), by);
    }

    private byte @Nullable [] original(QuarantineEntry entry) {
        if (!entry.topic().equals(Topics.INTAKE)) {
            return null;
        }
        TopicPartition partition = new TopicPartition(entry.topic(), entry.partition());
        try (Consumer<String, byte[]> consumer = consumers.createConsumer("monitoring-replay", "replay")) {
            consumer.assign(List.of(partition));
            if (consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L) > entry.offset()) {
                return null;
            }
            consumer.seek(partition, entry.offset());
            for (ConsumerRecord<String, byte[]> found : consumer.poll(PATIENCE)) {
                return found.offset() == entry.offset() ? found.value() : null;
            }
            return null;
        }
    }
}
