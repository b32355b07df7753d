package watchkeeper.monitoring.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.Handles;
import watchkeeper.monitoring.detection.MediaTable;

/** The broker refuses in the middle: nothing is promised, nothing is held to be known, and all can be sent again. */
class DetectionIntakeTest {
    private static final Origin FEED = Origin.account("feed");

    private final AtomicBoolean away = new AtomicBoolean();
    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer()) {
                @Override
                public void close(Duration timeout) {
                    // The template closes a producer that failed; the next one is the same broker here.
                }
            };
    private final ProducerFactory<String, byte[]> producers = new ProducerFactory<>() {
        @Override
        public Producer<String, byte[]> createProducer() {
            broker.sendException = away.get() ? new TimeoutException("away") : null;
            return broker;
        }
    };
    private final DetectionIntake intake = new DetectionIntake(
            new Sending(new KafkaTemplate<>(producers)),
            new Quotas(new QuotaSettings(1000, Map.of())),
            new SimpleMeterRegistry(),
            100);

    @Test
    void whatTheBrokerDidNotConfirmIsNoDuplicateWhenItComesAgain() {
        away.set(true);
        assertThatExceptionOfType(BrokerAway.class).isThrownBy(() -> intake.take(FEED, List.of(detection("a"))));

        away.set(false);
        Receipt receipt = intake.take(FEED, List.of(detection("a"), detection("a")));

        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.duplicates()).isEqualTo(1);
        assertThat(broker.history()).hasSize(1);
    }

    @Test
    void aBatchOfWhichOnePartFailedIsNotPromised() {
        intake.take(FEED, List.of(detection("a")));
        away.set(true);

        assertThatExceptionOfType(BrokerAway.class)
                .isThrownBy(() -> intake.take(FEED, List.of(detection("a"), detection("b"))));
    }

    private static Candidate detection(String id) {
        Cleaner cleaner = new Cleaner(new Handles("a key of the tests"), MediaTable.shipped());
        String json = "{\"platform\":\"weibo\",\"title\":\"t\",\"observedAt\":\"2026-08-18T00:00:00Z\",\"id\":\"%s\"}";
        return new Candidate(0, cleaner.clean(json.formatted(id).getBytes(StandardCharsets.UTF_8)));
    }
}
