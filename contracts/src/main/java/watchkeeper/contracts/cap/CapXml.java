package watchkeeper.contracts.cap;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A message as XML. Whatever people typed comes out as text of a well-formed document. */
public final class CapXml {
    /** The media type of the documents. */
    public static final String MEDIA_TYPE = "application/cap+xml";

    private static final String NAMESPACE = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private CapXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    public static String of(CapAlert alert) {
        StringWriter document = new StringWriter();
        try {
            XMLStreamWriter xml = FACTORY.createXMLStreamWriter(document);
            xml.writeStartDocument("UTF-8", "1.0");
            new CapXml(xml).alert(alert);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("cannot be written: " + alert.self(), e);
        }
        return document.toString();
    }

    private void alert(CapAlert alert) throws XMLStreamException {
        xml.writeStartElement("alert");
        xml.writeDefaultNamespace(NAMESPACE);
        text("identifier", alert.self().identifier());
        text("sender", alert.self().sender());
        time("sent", alert.self().sent());
        word("status", alert.status());
        word("msgType", alert.msgType());
        word("scope", alert.scope());
        text("restriction", alert.restriction());
        list("addresses", alert.addresses());
        text("note", alert.note());
        list(
                "references",
                alert.references().stream().map(CapReference::toString).toList());
        list("incidents", alert.incidents());
        for (CapInfo info : alert.info()) {
            info(info);
        }
        xml.writeEndElement();
    }

    private void info(CapInfo info) throws XMLStreamException {
        xml.writeStartElement("info");
        text("language", info.language());
        word("category", info.category());
        text("event", info.event());
        word("urgency", info.urgency());
        word("severity", info.severity());
        word("certainty", info.certainty());
        time("effective", info.effective());
        time("onset", info.onset());
        text("senderName", info.senderName());
        text("headline", info.headline());
        text("description", info.description());
        text("instruction", info.instruction());
        for (Map.Entry<String, String> parameter : info.parameters().entrySet()) {
            xml.writeStartElement("parameter");
            text("valueName", parameter.getKey());
            text("value", parameter.getValue());
            xml.writeEndElement();
        }
        for (String area : info.areas()) {
            xml.writeStartElement("area");
            text("areaDesc", area);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void text(String name, @Nullable String value) throws XMLStreamException {
        if (value != null) {
            xml.writeStartElement(name);
            xml.writeCharacters(legal(value));
            xml.writeEndElement();
        }
    }

    private void time(String name, @Nullable OffsetDateTime at) throws XMLStreamException {
        text(name, at == null ? null : CapReference.time(at));
    }

    /** The protocol writes {@code Actual} where Java writes {@code ACTUAL}. */
    private void word(String name, Enum<?> value) throws XMLStreamException {
        text(name, value.name().charAt(0) + value.name().substring(1).toLowerCase(Locale.ROOT));
    }

    /** Parted by spaces; what has spaces of its own is quoted. */
    private void list(String name, List<String> values) throws XMLStreamException {
        if (!values.isEmpty()) {
            text(name, values.stream().map(CapXml::quoted).collect(Collectors.joining(" ")));
        }
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(Character::isWhitespace) ? '"' + value.replace('"', '\'') + '"' : value;
    }

    /** What XML cannot hold at all, control characters and halves of a pair, is shown as U+FFFD. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        // A reader takes a carriage return for a line feed anyway; so it is said before, and the text stays the same.
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .forEach(point -> legal.appendCodePoint(isLegal(point) ? point : 0xFFFD));
        return legal.toString();
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
