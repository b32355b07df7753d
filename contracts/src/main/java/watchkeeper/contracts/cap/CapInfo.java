package watchkeeper.contracts.cap;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, in one language.
 *
 * @param language {@code zh-CN} or {@code en-US}
 * @param event what it is about, in a word
 * @param onset when it begins
 * @param senderName who says so, for people
 * @param description what is the matter
 * @param instruction what is to be done
 * @param parameters further fields by name, in order
 * @param areas what is affected, in words
 */
public record CapInfo(
        String language,
        Category category,
        String event,
        Urgency urgency,
        Severity severity,
        Certainty certainty,
        OffsetDateTime effective,
        @Nullable OffsetDateTime onset,
        String senderName,
        String headline,
        String description,
        String instruction,
        Map<String, String> parameters,
        List<String> areas) {

    /** The protocol's subjects; what people say about an agency is none of the others. */
    public enum Category {
        OTHER
    }

    /** How soon something is to be done. */
    public enum Urgency {
        IMMEDIATE,
        EXPECTED,
        FUTURE,
        PAST
    }

    /** How grave it is; the plan says which level is which. */
    public enum Severity {
        EXTREME,
        SEVERE,
        MODERATE,
        MINOR,
        UNKNOWN
    }

    /** How sure it is. */
    public enum Certainty {
        OBSERVED,
        LIKELY
    }

    public CapInfo {
        // Not Map.copyOf: the order in which they were given is the order in which people read them.
        parameters = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(parameters));
        areas = List.copyOf(areas);
    }
}
