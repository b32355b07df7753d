package watchkeeper.monitoring.feed.poll;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.monitoring.feed.Feed;
import watchkeeper.monitoring.feed.document.Entry;

/** An entry in the words of a detection, cut to what one may hold; it is cleaned like all others after that. */
final class EntryDetection {
    private static final Instant EARLIEST = Instant.parse("2000-01-02T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-12-30T00:00:00Z");
    private static final int TITLE = 500;
    private static final int FROM_TEXT = 80;
    private static final int TEXT = 20_000;
    private static final int ID = 256;
    private static final int URL = 2_048;
    private static final int CATEGORY = 100;
    private static final int AUTHOR = 256;

    private EntryDetection() {}

    static ObjectNode of(Feed feed, Entry entry, Instant observedAt) {
        ObjectNode detection = JsonNodeFactory.instance.objectNode();
        detection.put("platform", feed.platform());
        detection.put("observedAt", observedAt.truncatedTo(ChronoUnit.MILLIS).toString());
        detection.put("title", entry.title().isEmpty() ? cut(entry.text(), FROM_TEXT) : cut(entry.title(), TITLE));
        put(detection, "text", cut(entry.text(), TEXT));
        String url = entry.url() == null ? null : entry.url().toASCIIString();
        if (url != null && url.length() <= URL) {
            detection.put("url", url);
        }
        // A longer id is as good as none: the address names the post then.
        if (entry.id() != null && entry.id().length() <= ID) {
            detection.put("id", entry.id());
        }
        put(detection, "publishedAt", plausible(entry.published() == null ? entry.updated() : entry.published()));
        put(detection, "category", entry.category() == null ? null : cut(entry.category(), CATEGORY));
        put(detection, "author", entry.author() == null ? null : cut(entry.author(), AUTHOR));
        put(
                detection,
                "mediaClass",
                feed.mediaClass() == null ? null : feed.mediaClass().name());
        return detection;
    }

    /** A date that no detection may have is left out: the rest of the entry is worth taking. */
    private static @Nullable String plausible(@Nullable Instant at) {
        if (at == null || at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            return null;
        }
        return at.toString();
    }

    private static void put(ObjectNode detection, String field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            detection.put(field, value);
        }
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
