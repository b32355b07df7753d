package watchkeeper.monitoring.watchlist;

/** How sensitive the subject of a watch-list is. */
public enum Sensitivity {
    NORMAL,
    HIGH
}
