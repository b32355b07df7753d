package watchkeeper.incident.announce;

import java.time.Instant;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.store.OneSegment;
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
    private static final int BATCH = 10;

    private final ReferenceTopic topic;

    NoticeAnnouncer(ReferenceTopic topic) {
        this.topic = topic;
    }

    @EventHandler
    void on(NoticeEntered event, @Timestamp Instant at) {
        topic.sendAndWait(Notice.of(event, at).published(), at);
    }

    @Configuration
    static class BehindTheStore {
        @Bean
        ConfigurerModule announcingNotices() {
            return OneSegment.of(GROUP, BATCH);
        }
    }
}
