package watchkeeper.notification.roster;

import java.time.LocalTime;

/**
 * When somebody is on duty, every day, in the plan's time zone.
 *
 * @param until past midnight where it is not after {@code from}; the same means around the clock
 */
public record Hours(LocalTime from, LocalTime until) {
    boolean contain(LocalTime time) {
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }
}
