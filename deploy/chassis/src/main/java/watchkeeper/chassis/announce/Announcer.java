package watchkeeper.chassis.announce;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.kafka.core.KafkaTemplate;
import watchkeeper.chassis.wire.Wire;

/**
 * Reads the store in its order and sends. The token is committed only when the broker has the whole batch: a crash in
 * between sends the batch again under the same sequences, which every reader drops.
 */
@ProcessingGroup(Announcer.GROUP)
public class Announcer {
    public static final String GROUP = "announce";
    /** Less than the database lets a transaction idle; what is late is sent again, after what still lies waiting. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final String SENDING = Announcer.class.getName();

    private final Announcement announcement;
    private final Wire wire;
    private final KafkaTemplate<String, byte[]> kafka;

    Announcer(Announcement announcement, Wire wire, KafkaTemplate<String, byte[]> kafka) {
        this.announcement = announcement;
        this.wire = wire;
        this.kafka = kafka;
    }

    @EventHandler
    void announce(Object payload, DomainEventMessage<?> stored) {
        if (!announcement.aggregateTypes().contains(stored.getType())) {
            return;
        }
        Announcement.Outgoing out = announcement.of(stored);
        ProducerRecord<String, byte[]> message = wire.record(
                announcement.topic(),
                out.key(),
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber() + 1,
                stored.getTimestamp(),
                out.message());
        sending().add(kafka.send(message));
    }

    void close() {
        kafka.getProducerFactory().reset();
    }

    private List<CompletableFuture<?>> sending() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(SENDING, key -> {
            List<CompletableFuture<?>> started = new ArrayList<>();
            batch.onPrepareCommit(work -> {
                CompletableFuture.allOf(started.toArray(CompletableFuture[]::new))
                        .orTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                        .join();
            });
            return started;
        });
    }
}
