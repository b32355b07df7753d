package watchkeeper.reporting.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;

/**
 * A line of the list: at this time, this is due.
 *
 * @param text the line, which is also how two lists are compared
 */
record Dated(Instant due, String text) {
    static final Comparator<Dated> IN_ORDER = Comparator.comparing(Dated::due).thenComparing(Dated::text);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");

    static String when(Instant instant, ZoneId zone) {
        return MINUTES.format(instant.atZone(zone));
    }
}
