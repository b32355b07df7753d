package watchkeeper.monitoring.watchlist;

import java.time.Instant;

/** A version of a watch-list with who made it, when (product time) and why. */
public record WatchlistVersion(Watchlist watchlist, String changedBy, Instant changedAt, String reason) {}
