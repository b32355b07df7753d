package watchkeeper.notification.notice;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.store.StoredNames;
import watchkeeper.notification.event.NotificationEvent;

/** The logical names under which this service stores. */
@Configuration
class StoredNotifications {
    @Bean
    static StoredNames storedNames() {
        return new StoredNames()
                .family("notification", NotificationEvent.class)
                .named("notification.SlotSaga", SlotSaga.class)
                .named("notification.WarningSaga", WarningSaga.class)
                .named("notification.RequestSaga", RequestSaga.class)
                .named("notification.FeedSaga", FeedSaga.class);
    }
}
