package watchkeeper.monitoring.intake;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many detections a source may send in a minute of real time to one instance.
 *
 * @param perMinute of a source that is not named
 * @param of source (account or feed) → its own figure
 */
@ConfigurationProperties("watchkeeper.intake.quota")
record QuotaSettings(
        @DefaultValue("1200000") int perMinute,
        @DefaultValue Map<String, Integer> of) {
    int perMinute(String source) {
        return of.getOrDefault(source, perMinute);
    }
}
