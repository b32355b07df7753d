package watchkeeper.monitoring.feed.document;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.feed.FeedKind;

/** RSS 0.9x, 1.0, 2.0 and Atom. A document type is refused, and with it every entity of its own. */
final class XmlFeed {
    private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
    private static final String NO_GENERAL = "http://xml.org/sax/features/external-general-entities";
    private static final String NO_PARAMETER = "http://xml.org/sax/features/external-parameter-entities";

    private XmlFeed() {}

    static List<Entry> read(String text, FeedKind kind, URI base) throws FeedFault {
        SyndFeed feed = feed(document(text));
        boolean atom =
                String.valueOf(feed.getFeedType()).toLowerCase(Locale.ROOT).startsWith("atom");
        if (kind != FeedKind.AUTO && atom != (kind == FeedKind.ATOM)) {
            throw new FeedFault("not of the kind " + kind);
        }
        return feed.getEntries().stream()
                .limit(FeedDocument.MOST_ENTRIES)
                .map(entry -> entry(entry, base))
                .toList();
    }

    private static Document document(String text) throws FeedFault {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature(NO_DOCTYPE, true);
        builder.setFeature(NO_GENERAL, false);
        builder.setFeature(NO_PARAMETER, false);
        builder.setExpandEntities(false);
        builder.setXMLFilter(new BoundedXml());
        try {
            return builder.build(new StringReader(Legal.of(text)));
        } catch (JDOMException | IOException e) {
            throw new FeedFault(BoundedXml.reason(e));
        }
    }

    private static SyndFeed feed(Document document) throws FeedFault {
        try {
            return new SyndFeedInput().build(document);
        } catch (FeedException | RuntimeException e) {
            throw new FeedFault("neither RSS nor Atom");
        }
    }

    private static Entry entry(SyndEntry entry, URI base) {
        String uri = entry.getUri();
        String id = uri == null || uri.isBlank() ? null : uri.strip();
        return new Entry(
                id,
                Links.absolute(base, entry.getLink()),
                PlainText.of(entry.getTitle()),
                text(entry),
                PlainText.orNull(entry.getAuthor()),
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .map(PlainText::of)
                        .filter(name -> !name.isEmpty())
                        .findFirst()
                        .orElse(null),
                instant(entry.getPublishedDate()),
                instant(entry.getUpdatedDate()));
    }

    /** The longest of what it says: some feeds have the whole in one element and a teaser in the other. */
    private static String text(SyndEntry entry) {
        List<SyndContent> contents = new ArrayList<>(entry.getContents());
        if (entry.getDescription() != null) {
            contents.add(entry.getDescription());
        }
        return contents.stream()
                .flatMap(content -> Stream.ofNullable(content.getValue()))
                .map(PlainText::of)
                .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
