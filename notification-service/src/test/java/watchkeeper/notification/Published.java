package watchkeeper.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.TestServers;

/** What stands on the topic. */
final class Published {
    private Published() {}

    /** Of one notification, in the order of the topic; all under the key of its incident. */
    static List<Envelope> of(String incident, String notification, Wire wire) {
        List<Envelope> messages = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.shared().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.NOTIFICATIONS).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(consumed -> {
                    Envelope message = wire.read(consumed);
                    if (notification.equals(message.aggregate())) {
                        assertThat(consumed.key()).isEqualTo(incident);
                        messages.add(message);
                    }
                });
            }
        }
        return messages;
    }
}
