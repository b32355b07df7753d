package watchkeeper.monitoring.feed;

/** How a feed is read. */
public enum FeedKind {
    /** Polled; what it is, is seen from what comes. */
    AUTO,
    RSS,
    ATOM,
    /** Polled, JSON Feed 1.0 or 1.1. */
    JSON,
    /** Sends to us, signed. */
    WEBHOOK;

    public boolean isPolled() {
        return this != WEBHOOK;
    }
}
