package watchkeeper.monitoring.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.watchlist.preview.LastWeek;

/** The last week as it stands on the topic of clean detections, by when it came in (real time). */
@Component
class RecentDetections implements LastWeek {
    private static final Logger LOG = LoggerFactory.getLogger(RecentDetections.class);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long MOST_PER_PARTITION = 50_000;

    private final KafkaProperties kafka;

    RecentDetections(KafkaProperties kafka) {
        this.kafka = kafka;
    }

    @Override
    public boolean each(Consumer<Detection> look) {
        Map<String, Object> config = new HashMap<>(kafka.buildConsumerProperties());
        config.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        config.put("enable.auto.commit", false);
        config.remove("group.id");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            return read(consumer, look);
        } catch (KafkaException e) {
            throw new BrokerAway(e);
        }
    }

    private static boolean read(KafkaConsumer<String, byte[]> consumer, Consumer<Detection> look) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.DETECTIONS).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        boolean complete = goBack(consumer, ends);
        long last = System.nanoTime() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > last) {
                return false;
            }
            consumer.poll(POLL).forEach(record -> look(record, look));
        }
        return complete;
    }

    private static boolean goBack(KafkaConsumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> aWeekAgo = new HashMap<>();
        long from = Clock.systemUTC().millis() - WEEK.toMillis();
        ends.keySet().forEach(partition -> aWeekAgo.put(partition, from));
        boolean complete = true;
        for (Map.Entry<TopicPartition, OffsetAndTimestamp> first :
                consumer.offsetsForTimes(aWeekAgo).entrySet()) {
            long end = ends.getOrDefault(first.getKey(), 0L);
            // Without a record of the week there is nothing to read.
            long begin = first.getValue() == null ? end : first.getValue().offset();
            complete &= end - begin <= MOST_PER_PARTITION;
            consumer.seek(first.getKey(), Math.max(begin, end - MOST_PER_PARTITION));
        }
        return complete;
    }

    private static void look(ConsumerRecord<String, byte[]> record, Consumer<Detection> look) {
        try {
            look.accept(Json.MAPPER.readValue(record.value(), Detection.class));
        } catch (JacksonException e) {
            LOG.warn("record {} of {} is no detection, passed over", record.offset(), record.topic());
        }
    }
}
