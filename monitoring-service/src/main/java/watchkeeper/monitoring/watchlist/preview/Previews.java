package watchkeeper.monitoring.watchlist.preview;

import org.springframework.stereotype.Component;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.WatchlistBook;
import watchkeeper.monitoring.watchlist.WatchlistVersion;

/** Looks through the last week, for one version at a time: it costs a core for as long as it takes. */
@Component
public class Previews {
    private final WatchlistBook book;
    private final LastWeek week;

    Previews(WatchlistBook book, LastWeek week) {
        this.book = book;
        this.week = week;
    }

    public synchronized Preview of(Watchlist wanted) {
        Counting counting = new Counting(wanted, book.inForce(wanted.id()).map(WatchlistVersion::watchlist));
        boolean complete = week.each(counting::look);
        return counting.done(complete);
    }
}
