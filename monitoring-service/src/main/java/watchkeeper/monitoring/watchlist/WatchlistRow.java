package watchkeeper.monitoring.watchlist;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.query.QueryFault;
import watchkeeper.monitoring.watchlist.query.QueryParser;

/**
 * A version of a watch-list as people see it.
 *
 * @param unreadable those of its queries that find nothing, because what could be saved once cannot be read any more
 */
public record WatchlistRow(
        String id,
        int version,
        String name,
        Sensitivity sensitivity,
        Subjects subjects,
        List<String> queries,
        String changedBy,
        Instant changedAt,
        String reason,
        List<Unreadable> unreadable) {
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
                version.reason(),
                watchlist.queries().stream().flatMap(WatchlistRow::fault).toList());
    }

    /** @param position 0-based, UTF-16, where it goes wrong */
    public record Unreadable(String query, int position, String zh, String en) {}

    private static Stream<Unreadable> fault(String query) {
        try {
            QueryParser.parseStored(query);
            return Stream.empty();
        } catch (QueryFault fault) {
            return Stream.of(new Unreadable(query, fault.position(), fault.zh(), fault.en()));
        }
    }
}
