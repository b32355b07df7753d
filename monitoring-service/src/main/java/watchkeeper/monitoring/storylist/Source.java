package watchkeeper.monitoring.storylist;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A platform on which a story was seen; in the order of first sight they show how it spread.
 *
 * @param title the first one seen there
 */
public record Source(
        String platform,
        String mediaClass,
        Instant firstObservedAt,
        String title,
        @Nullable String url,
        long observations) {}
