package watchkeeper.monitoring.detection;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.monitoring.detection.Cleaned.Rejected;

/**
 * What stands on the intake topic, where producers may speak plain JSON or CloudEvents 1.0 in either mode: in binary
 * mode {@code ce_specversion} and {@code ce_time} are record headers, in structured mode the content type says
 * {@code application/cloudevents+json}, or the object itself has {@code specversion} and {@code data}.
 */
public final class IntakeReader {
    private final Cleaner cleaner;
    private final CloudEventCleaner events;

    public IntakeReader(Cleaner cleaner) {
        this.cleaner = cleaner;
        this.events = new CloudEventCleaner(cleaner);
    }

    /** @param header the text of a record header, or null */
    public Cleaned read(byte @Nullable [] sent, Function<String, @Nullable String> header) {
        if (sent == null || sent.length == 0 || sent.length > Bounds.RECORD) {
            return cleaner.clean(sent);
        }
        JsonNode json;
        try {
            json = StrictJson.read(sent);
        } catch (JacksonException e) {
            return new Rejected(new Fault("", StrictJson.reason(e)), null);
        }
        String type = header.apply("content-type");
        if ((type != null && type.startsWith("application/cloudevents")) || CloudEventCleaner.isEnvelope(json)) {
            return events.clean(json);
        }
        return header.apply("ce_specversion") == null
                ? cleaner.clean(json)
                : events.cleanBinary(header.apply("ce_time"), json);
    }

    /** What cannot be read is kept sealed: nobody can tell whether a name is in it. */
    public byte[] sealed(byte[] original) {
        return cleaner.sealed(original);
    }
}
