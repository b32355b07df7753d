package watchkeeper.notification.delivery;

import org.axonframework.config.ConfigurerModule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The table of what is to do is written with the append. */
@Configuration
class Processors {
    @Bean
    ConfigurerModule noticeTableWithTheAppend() {
        return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(NoticeTable.GROUP);
    }
}
