package watchkeeper.monitoring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.CloudEventCleaner;
import watchkeeper.monitoring.detection.Handles;
import watchkeeper.monitoring.detection.MediaTable;

/** One cleaner for the HTTP door and the topology, with the one key of the handles. */
@Configuration(proxyBeanMethods = false)
class CleaningConfiguration {
    @Bean
    Cleaner cleaner(@Value("${watchkeeper.hash-key}") String key) {
        return new Cleaner(new Handles(key), MediaTable.shipped());
    }

    @Bean
    CloudEventCleaner cloudEventCleaner(Cleaner cleaner) {
        return new CloudEventCleaner(cleaner);
    }
}
