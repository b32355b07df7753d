package watchkeeper.contracts.cap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/**
 * What names one message for good: sender, identifier and sent time. Later messages refer to it by the three.
 *
 * @param sent to the second, with the offset of the sender's zone
 */
public record CapReference(String sender, String identifier, OffsetDateTime sent) {
    /** Never {@code Z}: the protocol wants {@code +00:00}. */
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    /** @throws IllegalArgumentException for what would break a reference apart: spaces, commas, markup */
    public CapReference {
        name("sender", sender);
        name("identifier", identifier);
        sent = sent.truncatedTo(ChronoUnit.SECONDS);
    }

    /**
     * The rule that sender and acknowledger share: an edition of a warning is {@code <warning>.<edition>}, sent when its
     * message was recorded.
     *
     * @param edition 1 for the release; an adjustment or the lift counts one on
     * @param recordedAt time of the message
     * @param zone the zone of the incident's plan
     */
    public static CapReference ofWarning(
            String sender, String warningId, int edition, Instant recordedAt, ZoneId zone) {
        return new CapReference(
                sender, identifier(warningId, edition), recordedAt.atZone(zone).toOffsetDateTime());
    }

    /** The part of the rule that names the edition. */
    public static String identifier(String warningId, int edition) {
        return warningId + "." + edition;
    }

    /** A time as the protocol writes it. */
    static String time(OffsetDateTime at) {
        return SECOND.format(at);
    }

    /** As it stands among the references of a later message. */
    @Override
    public String toString() {
        return sender + "," + identifier + "," + time(sent);
    }

    private static void name(String field, String value) {
        if (value.isEmpty() || value.chars().anyMatch(CapReference::breaksApart)) {
            throw new IllegalArgumentException(field + " has spaces, commas or markup, or is empty: " + value);
        }
    }

    private static boolean breaksApart(int character) {
        return character <= ' ' || character == ',' || character == '<' || character == '&';
    }
}
