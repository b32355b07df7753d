package watchkeeper.monitoring.detection;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the known fields of one detection, each within its bound; null in JSON is the same as absent. */
final class Fields {
    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    private final ObjectNode node;

    Fields(ObjectNode node) {
        this.node = node;
    }

    String needed(String field, int longest) throws Refused {
        String text = text(field, longest);
        if (text == null) {
            throw new Refused(field, "missing");
        }
        return text;
    }

    @Nullable
    String text(String field, int longest) throws Refused {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new Refused(field, "must be a string");
        }
        return bounded(field, value.asString(), longest);
    }

    /** Feeds send ids as strings or as whole numbers. */
    @Nullable
    String id(String field, int longest) throws Refused {
        JsonNode value = value(field);
        return value != null && value.isIntegralNumber()
                ? bounded(field, value.asString(), longest)
                : text(field, longest);
    }

    Instant neededInstant(String field) throws Refused {
        Instant at = instant(field);
        if (at == null) {
            throw new Refused(field, "missing");
        }
        return at;
    }

    @Nullable
    Instant instant(String field) throws Refused {
        String text = text(field, 64);
        if (text == null) {
            return null;
        }
        try {
            OffsetDateTime at = OffsetDateTime.parse(text);
            if (at.getYear() < EARLIEST || at.getYear() > LATEST) {
                throw new Refused(field, "year must be %d to %d".formatted(EARLIEST, LATEST));
            }
            return at.toInstant().truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeException e) {
            throw new Refused(field, "must be ISO 8601 with offset");
        }
    }

    @Nullable
    Long count(String field, long largest) throws Refused {
        JsonNode value = value(field);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw new Refused(field, "must be a number");
        }
        BigDecimal number = value.decimalValue();
        // The scale is looked at first: 1e999999999 must not be written out as digits.
        boolean whole = number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0;
        if (number.scale() < -30 || number.precision() > 60 || !whole) {
            throw new Refused(field, "must be a whole number");
        }
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(largest)) > 0) {
            throw new Refused(field, "must be 0 to " + largest);
        }
        return number.longValueExact();
    }

    private @Nullable String bounded(String field, String sent, int longest) throws Refused {
        String text = sent.strip();
        if (text.length() > longest) {
            throw new Refused(field, "longer than " + longest + " characters");
        }
        return text.isEmpty() ? null : text;
    }

    private @Nullable JsonNode value(String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }
}
