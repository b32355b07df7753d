package watchkeeper.incident.announce;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.Topics;

/** The compacted topic of plan versions, adoptions and notices. What stands under a key never changes: again is as good as once. */
@Component
class ReferenceTopic {
    /** Less than the database lets a transaction idle. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final Wire wire;
    private final KafkaTemplate<String, byte[]> kafka;

    ReferenceTopic(Wire wire, KafkaTemplate<String, byte[]> kafka) {
        this.wire = wire;
        this.kafka = kafka;
    }

    CompletableFuture<?> send(ReferenceMessage message, Instant at) {
        return kafka.send(wire.record(Topics.REFERENCE, message.key(), message.key(), 1, at, message));
    }

    /** Comes back when the broker has it. */
    void sendAndWait(ReferenceMessage message, Instant at) {
        send(message, at)
                .orTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
