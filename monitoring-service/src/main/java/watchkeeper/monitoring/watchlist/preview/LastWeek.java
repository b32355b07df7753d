package watchkeeper.monitoring.watchlist.preview;

import java.util.function.Consumer;
import watchkeeper.contracts.Detection;

/** What came in during the last seven days. */
public interface LastWeek {
    /** @return whether it was all of it; the newest are shown where it is too much to look through while somebody waits */
    boolean each(Consumer<Detection> look);
}
