package watchkeeper.reporting.rehearsal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import watchkeeper.contracts.Rehearsal;

/**
 * A line of the list: at this time, this is due.
 *
 * @param text the line, which is also how two lists are compared
 */
record Dated(Instant due, String text) {
    static final Comparator<Dated> IN_ORDER = Comparator.comparing(Dated::due).thenComparing(Dated::text);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mmxxx");
    private static final String PROVISIONAL = "  暂定 provisional";

    static List<Dated> of(Rehearsal rehearsal) {
        ZoneId zone = ZoneId.of(rehearsal.terms().timeZone());
        return Demands.of(rehearsal).stream()
                .map(demand -> new Dated(demand.dueAt(), line(demand, zone)))
                .sorted(IN_ORDER)
                .toList();
    }

    static String when(Instant instant, ZoneId zone) {
        return MINUTES.format(instant.atZone(zone));
    }

    private static String line(Demand demand, ZoneId zone) {
        return "%s  %-20s  %s  %s  %s%s"
                .formatted(
                        when(demand.dueAt(), zone),
                        demand.kind(),
                        who(demand),
                        demand.clause(),
                        words(demand),
                        demand.provisional() ? PROVISIONAL : "");
    }

    private static String who(Demand demand) {
        if (demand.addressee() == null) {
            return demand.owner();
        }
        String copies = demand.alsoTo().stream().map(body -> ", " + body).collect(Collectors.joining());
        return demand.owner() + " → " + demand.addressee() + copies;
    }

    private static String words(Demand demand) {
        if (demand.days().isEmpty()) {
            return demand.words().zh() + " / " + demand.words().en();
        }
        String days = demand.days().stream()
                .map(day -> day.date() + (day.provisional() ? "?" : ""))
                .collect(Collectors.joining(" "));
        return "%s，平稳日 / %s, stable days: %s"
                .formatted(demand.words().zh(), demand.words().en(), days);
    }
}
