package watchkeeper.reporting.rehearsal;

import java.time.ZoneId;
import watchkeeper.contracts.Rehearsal;

/** The line above a list: of which plan, at which level, from when to when. */
final class Head {
    private Head() {}

    static String of(Rehearsal rehearsal) {
        ZoneId zone = ZoneId.of(rehearsal.terms().timeZone());
        return "%s %s  %s / %s  %s  %s … %s  %s"
                .formatted(
                        rehearsal.terms().plan(),
                        rehearsal.terms().version(),
                        rehearsal.plan().zh(),
                        rehearsal.plan().en(),
                        rehearsal.terms().level(),
                        Dated.when(rehearsal.from(), zone),
                        Dated.when(rehearsal.until(), zone),
                        zone);
    }
}
