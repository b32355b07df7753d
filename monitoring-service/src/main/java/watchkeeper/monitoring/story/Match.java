package watchkeeper.monitoring.story;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Highlight;
import watchkeeper.contracts.Sensitivity;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.match.Highlights;
import watchkeeper.monitoring.watchlist.match.Hit;

/**
 * A detection that a watch-list matched; travels to the watch-list's partition.
 *
 * @param query the first of its queries that matched
 * @param terms what in the text spoke for it
 * @param subjects whether the watch-list is about one matter; about many where an older match does not say
 * @param highlights where the terms stand
 */
public record Match(
        String watchlist,
        String watchlistName,
        Sensitivity sensitivity,
        String query,
        List<String> terms,
        Detection detection,
        Subjects subjects,
        List<Highlight> highlights) {
    public Match {
        Objects.requireNonNull(watchlist, "watchlist");
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(sensitivity, "sensitivity");
        Objects.requireNonNull(detection.item(), "item");
        Objects.requireNonNull(detection.observedAt(), "observedAt");
        terms = List.copyOf(terms);
        subjects = subjects == null ? Subjects.MANY : subjects;
        highlights = highlights == null ? List.of() : List.copyOf(highlights);
    }

    public static Match of(Hit hit, Detection detection) {
        Set<String> terms = hit.terms();
        return new Match(
                hit.watchlist().id(),
                hit.watchlist().name(),
                hit.watchlist().sensitivity(),
                hit.query(),
                terms.stream().sorted().toList(),
                detection,
                hit.watchlist().subjects(),
                Highlights.of(terms, detection));
    }

    /** Watch-list and query; a story keeps those of its first detection. */
    public String subject() {
        return watchlist + "\n" + query;
    }
}
