package watchkeeper.notification.board;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.store.OneSegment;

/** The board follows the store in one segment. */
@Configuration
class BoardProcessor {
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule boardBehindTheStore() {
        return OneSegment.of(NotificationBoard.LIST, BATCH);
    }
}
