package watchkeeper.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts from outside what stands on the topic of clean detections, as any reader of committed records sees it. */
final class Outside implements AutoCloseable {
    private static final String TOPIC = "watchkeeper.detections";
    /** The end of a partition may be the mark of a committed transaction, which nobody takes in. */
    private static final long CONTROL_RECORDS = 1;

    private final AtomicBoolean reading = new AtomicBoolean(true);
    private final Set<String> found = new HashSet<>();
    private final Map<Integer, Long> lastAt = new HashMap<>();
    private final Map<Integer, Long> longestGap = new HashMap<>();
    private final String bootstrapServers;
    private final Thread reader;
    private long records;

    Outside(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.reader = Thread.ofPlatform().start(this::read);
    }

    private void read() {
        Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(TOPIC, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (reading.get()) {
                consumer.poll(Duration.ofMillis(20)).forEach(this::note);
            }
        }
    }

    private synchronized void note(ConsumerRecord<String, byte[]> record) {
        records++;
        found.add(Service.JSON.readTree(record.value()).path("id").asString(""));
        long now = System.nanoTime();
        Long before = lastAt.put(record.partition(), now);
        if (before != null) {
            longestGap.merge(record.partition(), now - before, Math::max);
        }
    }

    /** Whether a group has taken in all that was committed on the topics it reads. */
    boolean nothingWaitsFor(String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, OffsetSpec> all = new HashMap<>();
            taken.keySet().forEach(partition -> all.put(partition, OffsetSpec.latest()));
            var ends = admin.listOffsets(all, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get();
            return !taken.isEmpty()
                    && taken.entrySet().stream()
                            .allMatch(entry -> entry.getValue().offset()
                                    >= ends.get(entry.getKey()).offset() - CONTROL_RECORDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** From now on. */
    synchronized void measureGaps() {
        longestGap.clear();
    }

    /** The longest time in which a partition that had some before had none, in seconds. */
    synchronized double longestGap() {
        return longestGap.values().stream().mapToLong(Long::longValue).max().orElse(0) / 1e9;
    }

    synchronized boolean foundAll(Set<String> items) {
        return found.containsAll(items);
    }

    /** How many records there are besides the first of each item. */
    synchronized long repeated() {
        return records - found.size();
    }

    @Override
    public void close() {
        reading.set(false);
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
