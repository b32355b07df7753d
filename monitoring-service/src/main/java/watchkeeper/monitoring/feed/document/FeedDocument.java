package watchkeeper.monitoring.feed.document;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.feed.FeedKind;

/** A feed as it was fetched. */
public final class FeedDocument {
    /** A feed that holds more is read up to here. */
    static final int MOST_ENTRIES = 1_000;

    private FeedDocument() {}

    /**
     * @param contentType as the server said it
     * @param kind what it must be; AUTO for whatever comes
     * @param base what relative links are relative to
     * @throws FeedFault when it is none, or of another kind
     */
    public static List<Entry> read(byte[] body, @Nullable String contentType, FeedKind kind, URI base)
            throws FeedFault {
        String text = Encodings.decode(body, contentType).strip();
        if (text.isEmpty()) {
            throw new FeedFault("empty");
        }
        boolean json = text.startsWith("{");
        if (json != (kind == FeedKind.JSON) && kind != FeedKind.AUTO) {
            throw new FeedFault("not of the kind " + kind);
        }
        return json ? JsonFeed.read(text, base) : XmlFeed.read(text, kind, base);
    }
}
