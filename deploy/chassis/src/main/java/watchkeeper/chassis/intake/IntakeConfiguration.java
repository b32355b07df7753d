package watchkeeper.chassis.intake;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.MicrometerConsumerListener;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.wire.Wire;

/** Starts one consumer per {@link TopicReader} bean. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
public class IntakeConfiguration {
    /** A killed member is missed after so long; the default 45 s is what makes a restart look hung. */
    private static final int SESSION_MS = 6000;

    @Bean
    Watermarks watermarks(JdbcClient db, Clock clock) {
        return new Watermarks(db, clock);
    }

    @Bean
    IntakeContainers intakeContainers(
            ObjectProvider<TopicReader> readers,
            KafkaProperties kafka,
            Wire wire,
            Watermarks watermarks,
            PlatformTransactionManager transactions,
            JdbcClient db,
            Clock clock,
            MeterRegistry meters) {
        Sequences sequences = new Sequences(db, meters);
        DefaultKafkaConsumerFactory<String, byte[]> consumers = new DefaultKafkaConsumerFactory<>(
                consumerProperties(kafka), new StringDeserializer(), new ByteArrayDeserializer());
        consumers.addListener(new MicrometerConsumerListener<>(meters)); // lag, among others
        List<IntakeContainer> containers = readers.orderedStream()
                .map(reader -> {
                    gauge(reader, watermarks, meters);
                    Intake intake = new Intake(
                            reader, wire, sequences, watermarks, new TransactionTemplate(transactions), db, clock);
                    return new IntakeContainer(reader, intake, consumers);
                })
                .toList();
        return new IntakeContainers(containers);
    }

    private static void gauge(TopicReader reader, Watermarks watermarks, MeterRegistry meters) {
        Gauge.builder("watchkeeper.watermark.age", () -> watermarks.age(reader.name(), reader.topics()))
                .tag("reader", reader.name())
                .baseUnit("seconds")
                .register(meters);
    }

    private static Map<String, Object> consumerProperties(KafkaProperties kafka) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, SESSION_MS / 4);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int)
                Duration.ofSeconds(10).toMillis());
        return properties;
    }
}
