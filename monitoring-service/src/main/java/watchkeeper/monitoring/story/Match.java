package watchkeeper.monitoring.story;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.match.Hit;

/**
 * A detection that a watch-list matched; travels to the watch-list's partition.
 *
 * @param query the query that matched, which is also the subject it is grouped by
 * @param terms what in the text spoke for it
 */
public record Match(
        String watchlist,
        String watchlistName,
        Sensitivity sensitivity,
        String query,
        List<String> terms,
        Detection detection) {
    public Match {
        Objects.requireNonNull(watchlist, "watchlist");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(sensitivity, "sensitivity");
        Objects.requireNonNull(detection.item(), "item");
        Objects.requireNonNull(detection.observedAt(), "observedAt");
        terms = List.copyOf(terms);
    }

    public static Match of(Hit hit, Detection detection) {
        Set<String> terms = hit.terms();
        return new Match(
                hit.watchlist().id(),
                hit.watchlist().name(),
                hit.watchlist().sensitivity(),
                hit.query(),
                terms.stream().sorted().toList(),
                detection);
    }

    /** Same watch-list and same query: the subject of a story. */
    public String subject() {
        return watchlist + "\n" + query;
    }
}
