package watchkeeper.monitoring.watchlist;

/** Whether a watch-list watches for one matter or for a field in which many happen. */
public enum Subjects {
    /** Whatever it matches within a day of each other is one story, however it is worded. */
    ONE,
    /** Only what is worded alike is one story. */
    MANY
}
