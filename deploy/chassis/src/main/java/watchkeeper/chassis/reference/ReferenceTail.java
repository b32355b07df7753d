package watchkeeper.chassis.reference;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import watchkeeper.chassis.wire.UnreadableMessage;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.Topics;

/** Reads the whole reference topic at start and goes on reading; every instance has all of it. */
final class ReferenceTail implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReferenceTail.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final ConsumerFactory<String, byte[]> consumers;
    private final Wire wire;
    private final Reference reference;
    private volatile boolean running;

    ReferenceTail(ConsumerFactory<String, byte[]> consumers, Wire wire, Reference reference) {
        this.consumers = consumers;
        this.wire = wire;
        this.reference = reference;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("reference").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try (Consumer<String, byte[]> consumer = consumers.createConsumer()) {
                read(consumer);
            } catch (WakeupException e) {
                LOG.debug("woken to stop", e);
            } catch (KafkaException | IllegalStateException e) {
                LOG.warn("the reference topic cannot be read, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.REFERENCE).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new IllegalStateException("the topic is not there yet");
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (running) {
            consumer.poll(POLL).forEach(this::learn);
            if (!reference.isComplete()
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                reference.endReached();
            }
        }
    }

    private void learn(ConsumerRecord<String, byte[]> consumed) {
        try {
            if (wire.read(consumed).message() instanceof ReferenceMessage message) {
                reference.learn(List.of(message));
            }
        } catch (UnreadableMessage e) {
            LOG.error("passed over: {}", e.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
