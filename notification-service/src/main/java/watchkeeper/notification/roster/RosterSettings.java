package watchkeeper.notification.roster;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param acknowledgeWithin for rosters that do not say */
@ConfigurationProperties("watchkeeper.roster")
public record RosterSettings(Duration acknowledgeWithin) {}
