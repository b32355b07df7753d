package watchkeeper.monitoring.feed.document;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.monitoring.detection.StrictJson;

/** JSON Feed 1.0 and 1.1. */
final class JsonFeed {
    private static final String VERSION = "https://jsonfeed.org/version/1";

    private JsonFeed() {}

    static List<Entry> read(String text, URI base) throws FeedFault {
        JsonNode feed;
        try {
            feed = StrictJson.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            throw new FeedFault(StrictJson.reason(e));
        }
        if (!feed.path("version").asString("").startsWith(VERSION)
                || !feed.path("items").isArray()) {
            throw new FeedFault("no JSON Feed of version 1");
        }
        return feed.path("items")
                .valueStream()
                .limit(FeedDocument.MOST_ENTRIES)
                .map(item -> entry(item, base))
                .toList();
    }

    private static Entry entry(JsonNode item, URI base) {
        URI url = Links.absolute(base, text(item, "url"));
        return new Entry(
                item.path("id").isValueNode() ? blankToNull(item.path("id").asString("")) : null,
                url == null ? Links.absolute(base, text(item, "external_url")) : url,
                PlainText.of(text(item, "title")),
                content(item),
                author(item),
                PlainText.orNull(text(item.path("tags"), 0)),
                instant(text(item, "date_published")),
                instant(text(item, "date_modified")));
    }

    private static String content(JsonNode item) {
        String plain = text(item, "content_text");
        if (plain != null) {
            return plain.strip();
        }
        String html = PlainText.of(text(item, "content_html"));
        return html.isEmpty() ? PlainText.of(text(item, "summary")) : html;
    }

    private static @Nullable String author(JsonNode item) {
        JsonNode first = item.path("authors").path(0);
        return PlainText.orNull(text(first.isMissingNode() ? item.path("author") : first, "name"));
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable String text(JsonNode array, int index) {
        JsonNode value = array.path(index);
        return value.isString() ? value.asString() : null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static @Nullable Instant instant(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
