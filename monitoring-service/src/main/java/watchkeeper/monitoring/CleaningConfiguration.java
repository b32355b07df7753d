package watchkeeper.monitoring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.monitoring.detection.AlertCleaner;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.CloudEventCleaner;
import watchkeeper.monitoring.detection.Handles;
import watchkeeper.monitoring.detection.MediaTable;
import watchkeeper.monitoring.detection.Sealing;

/** One cleaner for the HTTP door and the topology, and the one key of this installation. */
@Configuration(proxyBeanMethods = false)
class CleaningConfiguration {
    @Bean
    Cleaner cleaner(@Value("${watchkeeper.hash-key}") String key) {
        return new Cleaner(new Handles(key), MediaTable.shipped());
    }

    @Bean
    Sealing sealing(@Value("${watchkeeper.hash-key}") String key) {
        return new Sealing(key);
    }

    @Bean
    CloudEventCleaner cloudEventCleaner(Cleaner cleaner) {
        return new CloudEventCleaner(cleaner);
    }

    @Bean
    AlertCleaner alertCleaner(Cleaner cleaner) {
        return new AlertCleaner(cleaner);
    }
}
