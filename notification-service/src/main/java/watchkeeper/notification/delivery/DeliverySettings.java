package watchkeeper.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Retries of the network; all in real time.
 *
 * @param firstRetry doubles with each attempt
 * @param atOnce how many deliveries are under way at most
 */
@ConfigurationProperties("watchkeeper.delivery")
record DeliverySettings(Duration firstRetry, Duration longestRetry, Duration giveUpAfter, int atOnce) {
    private static final int DOUBLINGS = 20;

    /** How long to wait after the given attempt has failed. */
    Duration after(int attempt) {
        Duration wait = firstRetry.multipliedBy(1L << Math.min(attempt - 1, DOUBLINGS));
        return wait.compareTo(longestRetry) < 0 ? wait : longestRetry;
    }
}
