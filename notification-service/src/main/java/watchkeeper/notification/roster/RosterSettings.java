package watchkeeper.notification.roster;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param acknowledgeWithin for rosters that do not say
 * @param fallback the roster that is told when the recipient has none
 */
@ConfigurationProperties("watchkeeper.roster")
public record RosterSettings(Duration acknowledgeWithin, String fallback) {}
