package watchkeeper.reporting.duty;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.WorkingCalendar;

/** When the next slot falls due. */
final class Rhythms {
    private Rhythms() {}

    static boolean isOneOff(Rhythm rhythm) {
        return rhythm.within() != null || rhythm.withinWorkingDays() != null;
    }

    /** The first due time after an instant; none after the one of a one-off duty. */
    static Due firstAfter(Rhythm rhythm, Instant from, ZoneId zone, WorkingCalendar calendar) {
        if (rhythm.withinWorkingDays() != null) {
            return WorkingDays.endOf(rhythm.withinWorkingDays(), from, zone, calendar);
        }
        if (rhythm.within() != null) {
            return Due.sure(from.plus(rhythm.within()));
        }
        return Due.sure(next(rhythm, from, zone).orElseThrow());
    }

    static Optional<Instant> next(Rhythm rhythm, Instant from, ZoneId zone) {
        if (isOneOff(rhythm)) {
            return Optional.empty();
        }
        if (rhythm.every() != null) {
            return Optional.of(from.plus(rhythm.every()));
        }
        return Optional.of(nextHour(rhythm, from.atZone(zone)));
    }

    private static Instant nextHour(Rhythm rhythm, ZonedDateTime from) {
        @Nullable ZonedDateTime earliest = null;
        for (LocalTime hour : rhythm.dailyAt()) {
            ZonedDateTime today = from.with(hour);
            ZonedDateTime candidate = today.isAfter(from) ? today : today.plusDays(1);
            if (earliest == null || candidate.isBefore(earliest)) {
                earliest = candidate;
            }
        }
        if (earliest == null) {
            throw new IllegalArgumentException("no hours in " + rhythm);
        }
        return earliest.toInstant();
    }
}
