package watchkeeper.monitoring.watchlist.match;

import java.util.Set;
import watchkeeper.monitoring.watchlist.Watchlist;

/**
 * A watch-list matches a text.
 *
 * @param query the first of its queries that does
 * @param terms the terms in the text that speak for it
 */
public record Hit(Watchlist watchlist, String query, Set<String> terms) {}
