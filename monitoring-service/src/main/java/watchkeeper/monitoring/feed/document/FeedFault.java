package watchkeeper.monitoring.feed.document;

/** It is no feed that can be read; the message is for people and quotes nothing of it. */
public final class FeedFault extends Exception {
    private static final long serialVersionUID = 1L;

    FeedFault(String message) {
        super(message, null, false, false);
    }
}
