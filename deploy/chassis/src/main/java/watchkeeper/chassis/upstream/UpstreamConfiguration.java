package watchkeeper.chassis.upstream;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import watchkeeper.chassis.store.StoredNames;

/** Sagas annotated {@code @ProcessingGroup(UpstreamEvents.GROUP)} run in the reader's transaction. */
@AutoConfiguration(beforeName = "org.axonframework.springboot.autoconfig.InfraConfiguration")
@ConditionalOnClass(ConfigurerModule.class)
@ConditionalOnBean(StoredNames.class)
public class UpstreamConfiguration {
    @Bean
    UpstreamEvents upstreamEvents() {
        return new UpstreamEvents();
    }

    @Bean
    ConfigurerModule upstreamSagas(UpstreamEvents upstream) {
        return configurer -> configurer
                .eventProcessing()
                .registerSubscribingEventProcessor(UpstreamEvents.GROUP, configuration -> upstream);
    }
}
