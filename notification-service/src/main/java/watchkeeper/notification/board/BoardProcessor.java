package watchkeeper.notification.board;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The board follows the store in one segment. */
@Configuration
class BoardProcessor {
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule boardBehindTheStore() {
        return configurer -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessor(
                        NotificationBoard.LIST,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(BATCH)
                                .tokenClaimInterval(1000)
                                .claimExtensionThreshold(1500));
    }
}
