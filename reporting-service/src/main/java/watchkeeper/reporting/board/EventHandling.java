package watchkeeper.reporting.board;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.store.OneSegment;

/** How this service's event handlers run: the reports with the append, the lists behind it in one segment each. */
@Configuration
class EventHandling {
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule reportsWithTheAppend() {
        return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor("reports");
    }

    @Bean
    ConfigurerModule boardBehindTheStore() {
        return OneSegment.of(DutyBoard.LIST, BATCH);
    }

    @Bean
    ConfigurerModule reportListBehindTheStore() {
        return OneSegment.of(ReportBoard.LIST, BATCH);
    }
}
