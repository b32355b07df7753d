package watchkeeper.monitoring.feed.document;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a polled feed, as plain text.
 *
 * @param id as the feed names it
 * @param url of the post, absolute, http or https
 * @param title may be empty
 * @param author as written; hashed before anything is kept
 */
public record Entry(
        @Nullable String id,
        @Nullable URI url,
        String title,
        String text,
        @Nullable String author,
        @Nullable String category,
        @Nullable Instant published,
        @Nullable Instant updated) {
    /** What tells it from the others of its feed. */
    public String name() {
        if (id != null) {
            return id;
        }
        return url == null ? title : url.toString();
    }

    /** What changes when it says something else; a feed's own word on that counts more than its wording. */
    public String version() {
        return title + "\n" + (updated == null ? text : updated);
    }
}
