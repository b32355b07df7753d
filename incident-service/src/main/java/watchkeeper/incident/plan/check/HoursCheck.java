package watchkeeper.incident.plan.check;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * That a change of level leaves a slot its grace. The pending slot may keep the hour of the old level, and is missed when the
 * next hour of the new one comes: where that lies within the grace, the grace is worth nothing.
 */
final class HoursCheck {
    private static final Duration DAY = Duration.ofDays(1);

    private HoursCheck() {}

    static void check(Spot plan, List<Fault> faults) {
        List<Spot> duties = plan.eachAt("levels")
                .flatMap(level -> level.eachAt("duties"))
                .filter(duty -> hours(duty).isFilled())
                .toList();
        for (Spot before : duties) {
            duties.stream().filter(after -> goesOn(before, after)).forEach(after -> pair(before, after, faults));
        }
    }

    private static boolean goesOn(Spot before, Spot after) {
        return before != after
                && before.text("kind").equals(after.text("kind"))
                && DutiesCheck.owners(before).stream().anyMatch(DutiesCheck.owners(after)::contains);
    }

    private static void pair(Spot before, Spot after, List<Fault> faults) {
        Duration grace = after.text("grace").map(Duration::parse).orElse(Duration.ZERO);
        for (Spot due : hours(before).each()) {
            for (Spot next : hours(after).each()) {
                wait(due, next)
                        .filter(wait -> wait.isPositive() && wait.compareTo(grace) <= 0)
                        .ifPresent(wait -> faults.add(next.fault(
                                FaultKind.HOUR_WITHIN_GRACE, due.text().orElse(""), grace)));
            }
        }
    }

    private static Optional<Duration> wait(Spot due, Spot next) {
        return due.text()
                .flatMap(from -> next.text().map(to -> {
                    Duration wait = Duration.between(LocalTime.parse(from), LocalTime.parse(to));
                    return wait.isNegative() ? wait.plus(DAY) : wait;
                }));
    }

    private static Spot hours(Spot duty) {
        return duty.at("rhythm").at("dailyAt");
    }
}
