package watchkeeper.incident.projection;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.store.OneSegment;

/** How this service's event handlers run: the wake table with the append, the lists behind it in one segment. */
@Configuration
class Processors {
    private static final int BATCH = 200;

    @Bean
    ConfigurerModule wakeTable() {
        return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor("day-ends");
    }

    @Bean
    ConfigurerModule lists() {
        return OneSegment.of(Projector.GROUP, BATCH);
    }
}
