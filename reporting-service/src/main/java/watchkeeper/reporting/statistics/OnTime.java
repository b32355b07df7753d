package watchkeeper.reporting.statistics;

import java.util.List;
import java.util.Map;

/**
 * On-time shares of a period.
 *
 * @param exercise whether these are exercises 演练; never both together
 * @param byUnit by whom the slot was owed
 * @param byLevel by the level that the response stood at when the slot fell due; NONE before the first
 * @param byMonth by the month in which it fell due, in the zone of the plan
 */
public record OnTime(
        Period period,
        boolean exercise,
        Share total,
        Map<String, Share> byUnit,
        Map<String, Share> byLevel,
        Map<String, Share> byMonth) {

    /** One line a figure: what it is counted by, of what, and the numbers. */
    public String csv() {
        Csv csv = new Csv(List.of(
                "by",
                "of",
                "demanded",
                "onTime",
                "withinGrace",
                "late",
                "overdue",
                "missed",
                "waived",
                "cancelled",
                "pending",
                "share"));
        line(csv, "total", "", total);
        byUnit.forEach((unit, share) -> line(csv, "unit", unit, share));
        byLevel.forEach((level, share) -> line(csv, "level", level, share));
        byMonth.forEach((month, share) -> line(csv, "month", month, share));
        return csv.text();
    }

    private static void line(Csv csv, String by, String of, Share share) {
        csv.line(
                by,
                of,
                share.demanded(),
                share.onTime(),
                share.withinGrace(),
                share.late(),
                share.overdue(),
                share.missed(),
                share.waived(),
                share.cancelled(),
                share.pending(),
                share.share() == null ? "" : share.share());
    }
}
