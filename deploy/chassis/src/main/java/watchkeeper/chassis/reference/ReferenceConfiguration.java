package watchkeeper.chassis.reference;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import watchkeeper.chassis.wire.Wire;

/** The reference, its reader, and the part of readiness that waits for it. */
@AutoConfiguration(afterName = "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration")
public class ReferenceConfiguration {
    @Bean
    Reference reference() {
        return new Reference();
    }

    @Bean
    ReferenceTail referenceTail(KafkaProperties kafka, Wire wire, Reference reference) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new ReferenceTail(
                new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new ByteArrayDeserializer()),
                wire,
                reference);
    }

    @Bean
    HealthIndicator referenceHealthIndicator(Reference reference) {
        return () -> (reference.isComplete() && reference.planInUse().isPresent() ? Health.up() : Health.down())
                .withDetail("plans", reference.plans().size())
                .withDetail("calendars", reference.calendars().size())
                .build();
    }
}
