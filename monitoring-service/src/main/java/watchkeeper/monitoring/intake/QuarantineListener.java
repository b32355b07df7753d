package watchkeeper.monitoring.intake;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;
import tools.jackson.core.JacksonException;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.quarantine.QuarantineBook;
import watchkeeper.monitoring.quarantine.Quarantined;

/** Writes what was put aside into the book. The database may be away: nothing is passed over, it is tried again. */
@Configuration(proxyBeanMethods = false)
class QuarantineListener {
    private static final Logger LOG = LoggerFactory.getLogger(QuarantineListener.class);
    private static final long AGAIN_MS = 1_000;

    private final QuarantineBook book;

    QuarantineListener(QuarantineBook book) {
        this.book = book;
    }

    @KafkaListener(id = "monitoring-quarantine", topics = Quarantined.TOPIC)
    void putAside(ConsumerRecord<String, byte[]> record) {
        Quarantined aside;
        try {
            aside = Json.MAPPER.readValue(record.value(), Quarantined.class);
        } catch (JacksonException e) {
            LOG.error("something on the quarantine topic is not ours, passed over", e);
            return;
        }
        book.add(aside, Instant.ofEpochMilli(record.timestamp()));
    }

    @Bean
    static CommonErrorHandler tryAgain() {
        return new DefaultErrorHandler(new FixedBackOff(AGAIN_MS, FixedBackOff.UNLIMITED_ATTEMPTS));
    }
}
