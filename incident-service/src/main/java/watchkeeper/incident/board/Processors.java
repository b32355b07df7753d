package watchkeeper.incident.board;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this service's event handlers run: the wake table with the append, the board behind it in one segment. */
@Configuration
class Processors {
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule eventHandling() {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor("day-ends")
                .registerPooledStreamingEventProcessor(
                        IncidentBoard.LIST,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(BATCH)
                                .tokenClaimInterval(1000)
                                .claimExtensionThreshold(1500));
    }
}
