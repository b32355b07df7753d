package watchkeeper.reporting.board;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this service's event handlers run: the reports with the append, the board behind it in one segment. */
@Configuration
class EventHandling {
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule processors() {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor("reports")
                .registerPooledStreamingEventProcessor(
                        DutyBoard.LIST,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(BATCH)
                                .tokenClaimInterval(1000)
                                .claimExtensionThreshold(1500));
    }
}
