package watchkeeper.chassis.announce;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurerModule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.clock.ProductClock;
import watchkeeper.chassis.store.OneSegment;
import watchkeeper.chassis.wire.Wire;

/** The announcer of a service that has an {@link Announcement}, in one segment so that the order is the store's. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "watchkeeper.chassis.store.StoreConfiguration"
        },
        beforeName = "org.axonframework.springboot.autoconfig.InfraConfiguration")
@ConditionalOnClass(Configuration.class)
@ConditionalOnBean(Announcement.class)
public class AnnounceConfiguration {
    private static final int BATCH = 500;
    private static final int CLOSE_SECONDS = 2;

    @Bean(destroyMethod = "close")
    Announcer announcer(Announcement announcement, Wire wire, KafkaTemplate<String, byte[]> kafka) {
        // Nothing expires in the producer: were the first message of a batch given up and the second not, readers would
        // meet them in the wrong order.
        var producers = (DefaultKafkaProducerFactory<String, byte[]>) kafka.getProducerFactory()
                .copyWithConfigurationOverride(Map.of(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE));
        producers.setPhysicalCloseTimeout(CLOSE_SECONDS);
        return new Announcer(announcement, wire, new KafkaTemplate<>(producers));
    }

    @Bean
    ConfigurerModule announcing() {
        return OneSegment.of(Announcer.GROUP, BATCH);
    }

    @Bean
    PublishedCheck publishedCheck(
            Announcement announcement,
            KafkaProperties kafka,
            Wire wire,
            JdbcClient db,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Clock clock,
            @Value("${watchkeeper.published-check.every:15s}") Duration every) {
        Map<String, Object> properties = kafka.buildConsumerProperties();
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new PublishedCheck(
                announcement.topic(),
                announcement.aggregateTypes(),
                new DefaultKafkaConsumerFactory<>(properties, new StringDeserializer(), new ByteArrayDeserializer()),
                wire,
                db,
                new TransactionTemplate(transactions),
                meters,
                clock instanceof ProductClock product ? product.speed() : 1,
                every);
    }
}
