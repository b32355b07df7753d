package watchkeeper.reporting.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Whole days in the zone of the plan.
 *
 * @param to the first day after the period
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {
    Instant begins() {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant ends() {
        return to.atStartOfDay(zone).toInstant();
    }

    boolean has(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }
}
