package watchkeeper.incident.announce;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.store.OneSegment;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.Topics;
import watchkeeper.incident.calendar.Notice;
import watchkeeper.incident.calendar.NoticeEntered;

/**
 * Publishes each notice that people enter. It reads behind the store and notes that it has read only when the broker has
 * it: a crash in between sends the same version again, under the same key.
 */
@Component
@ProcessingGroup(NoticeAnnouncer.GROUP)
class NoticeAnnouncer {
    static final String GROUP = "announce-notices";

    /** Less than the database lets a transaction idle. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private static final int BATCH = 10;

    private final Wire wire;
    private final KafkaTemplate<String, byte[]> kafka;

    NoticeAnnouncer(Wire wire, KafkaTemplate<String, byte[]> kafka) {
        this.wire = wire;
        this.kafka = kafka;
    }

    @EventHandler
    void on(NoticeEntered event, @Timestamp Instant at) {
        CalendarYear year = Notice.of(event, at).published();
        ProducerRecord<String, byte[]> message = wire.record(Topics.REFERENCE, year.key(), year.key(), 1, at, year);
        kafka.send(message)
                .orTimeout(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }

    @Configuration
    static class BehindTheStore {
        @Bean
        ConfigurerModule announcingNotices() {
            return OneSegment.of(GROUP, BATCH);
        }
    }
}
