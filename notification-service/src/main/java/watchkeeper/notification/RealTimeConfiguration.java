package watchkeeper.notification;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where real time comes into the service, once. */
@Configuration
class RealTimeConfiguration {
    @Bean
    RealTime realTime() {
        return new RealTime(InstantSource.system());
    }
}
