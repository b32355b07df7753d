package watchkeeper.monitoring.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends and waits until all in-sync replicas have it all; otherwise the caller is told that nothing is promised. */
@Component
class Sending {
    /** Longer than the producer's own delivery timeout, which decides. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final KafkaTemplate<String, byte[]> kafka;

    Sending(KafkaTemplate<String, byte[]> kafka) {
        this.kafka = kafka;
    }

    void send(String topic, String key, byte[] value) {
        sendAll(List.of(new ProducerRecord<>(topic, key, value)));
    }

    void sendAll(List<ProducerRecord<String, byte[]>> records) {
        try {
            List<CompletableFuture<?>> sent = new ArrayList<>(records.size());
            records.forEach(record -> sent.add(kafka.send(record)));
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (KafkaException | org.springframework.kafka.KafkaException | ExecutionException | TimeoutException e) {
            throw new BrokerAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(e);
        }
    }
}
