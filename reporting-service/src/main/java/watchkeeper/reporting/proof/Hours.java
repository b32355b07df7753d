package watchkeeper.reporting.proof;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.stream.IntStream;
import watchkeeper.contracts.Rhythm;

/** The next time that a rhythm asks for something. */
final class Hours {
    private Hours() {}

    static boolean repeats(Rhythm rhythm) {
        return rhythm.every() != null || !rhythm.dailyAt().isEmpty();
    }

    static Due after(Instant from, Rhythm rhythm, ZoneId zone, Calendar calendar) {
        return rhythm.withinWorkingDays() != null
                ? calendar.after(rhythm.withinWorkingDays(), from, zone)
                : Due.at(after(from, rhythm, zone));
    }

    private static Instant after(Instant from, Rhythm rhythm, ZoneId zone) {
        if (rhythm.every() != null) {
            return from.plus(rhythm.every());
        }
        if (rhythm.within() != null) {
            return from.plus(rhythm.within());
        }
        ZonedDateTime there = from.atZone(zone);
        return IntStream.rangeClosed(0, 1)
                .boxed()
                .flatMap(day -> rhythm.dailyAt().stream()
                        .map(hour -> there.toLocalDate().plusDays(day).atTime(hour)))
                .map(hour -> hour.atZone(zone).toInstant())
                .filter(hour -> hour.isAfter(from))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
