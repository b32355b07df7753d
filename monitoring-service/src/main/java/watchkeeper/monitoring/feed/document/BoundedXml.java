package watchkeeper.monitoring.feed.document;

import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.XMLFilterImpl;

/** Stops a document that is nested too deep or has too many elements before it fills the memory or the stack. */
final class BoundedXml extends XMLFilterImpl {
    private static final int DEEPEST = 100;
    private static final int MOST = 100_000;

    private int depth;
    private int elements;

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        depth++;
        elements++;
        if (depth > DEEPEST || elements > MOST) {
            throw new SAXException(depth > DEEPEST ? "nested too deep" : "too many elements");
        }
        super.startElement(uri, localName, name, attributes);
    }

    @Override
    public void endElement(String uri, String localName, String name) throws SAXException {
        depth--;
        super.endElement(uri, localName, name);
    }

    /** Says where, but never what. */
    static String reason(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SAXParseException at) {
                String what = String.valueOf(at.getMessage()).contains("DOCTYPE")
                        ? "a document type is not allowed"
                        : "no well-formed XML";
                return "%s, line %d, column %d".formatted(what, at.getLineNumber(), at.getColumnNumber());
            }
            if (cause instanceof SAXException bound && bound.getCause() == null) {
                return String.valueOf(bound.getMessage());
            }
        }
        return "no well-formed XML";
    }
}
