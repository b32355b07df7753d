package watchkeeper.monitoring.intake;

import org.jspecify.annotations.Nullable;

/**
 * Whom detections come from.
 *
 * @param source what the quota is counted by: the caller's account, or the feed
 * @param feed the registered feed 信源, when it is one
 */
public record Origin(String source, @Nullable String feed) {
    public static Origin account(String name) {
        return new Origin(name, null);
    }

    public static Origin feed(String id) {
        return new Origin(id, id);
    }
}
