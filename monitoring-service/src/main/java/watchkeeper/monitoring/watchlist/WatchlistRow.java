package watchkeeper.monitoring.watchlist;

import java.time.Instant;
import java.util.List;
import watchkeeper.contracts.Sensitivity;

/** A version of a watch-list as people see it. */
public record WatchlistRow(
        String id,
        int version,
        String name,
        Sensitivity sensitivity,
        Subjects subjects,
        List<String> queries,
        String changedBy,
        Instant changedAt,
        String reason) {
    public static final String LIST = "watchlists";

    public static WatchlistRow of(WatchlistVersion version) {
        Watchlist watchlist = version.watchlist();
        return new WatchlistRow(
                watchlist.id(),
                watchlist.version(),
                watchlist.name(),
                watchlist.sensitivity(),
                watchlist.subjects(),
                watchlist.queries(),
                version.changedBy(),
                version.changedAt(),
                version.reason());
    }
}
