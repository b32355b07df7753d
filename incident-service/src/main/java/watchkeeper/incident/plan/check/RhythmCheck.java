package watchkeeper.incident.plan.check;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One rhythm, of a length that a clock can keep, with a grace that is shorter. */
final class RhythmCheck {
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_DAYS = 260;
    /** What can follow from what: a ledger knows no other. */
    private static final Map<String, Set<String>> FITTING = Map.of(
            "RESPONSE", Set.of("every", "dailyAt", "within"),
            "SUGGESTION", Set.of("within"),
            "LIFT", Set.of("within", "withinWorkingDays"),
            "ENTRY", Set.of("within", "withinWorkingDays"),
            "ALWAYS", Set.of("dailyAt"));

    private RhythmCheck() {}

    static void check(Spot duty, String since, boolean calendar, List<Fault> faults) {
        Spot rhythm = duty.at("rhythm");
        List<Spot> set = rhythm.each().stream()
                .filter(way -> FITTING.values().stream().anyMatch(ways -> ways.contains(way.name())))
                .toList();
        Optional<Duration> grace = grace(duty, faults);
        if (set.size() > 1) {
            String ways = set.stream().map(Spot::name).collect(Collectors.joining(", "));
            faults.add(rhythm.fault(FaultKind.RHYTHM_TWICE, ways));
        } else if (set.isEmpty()) {
            if (rhythm.isThere()) {
                faults.add(rhythm.fault(FaultKind.RHYTHM_MISSING));
            }
        } else {
            Spot way = set.getFirst();
            if (FITTING.containsKey(since) && !FITTING.get(since).contains(way.name())) {
                faults.add(way.fault(FaultKind.RHYTHM_MISPLACED, since, way.name()));
            }
            Optional<Duration> interval = interval(way, calendar, faults);
            if (interval.isPresent() && grace.isPresent() && grace.get().compareTo(interval.get()) >= 0) {
                faults.add(duty.at("grace").fault(FaultKind.GRACE_TOO_LONG, grace.get(), interval.get()));
            }
        }
    }

    private static Optional<Duration> grace(Spot duty, List<Fault> faults) {
        Optional<Duration> grace = duration(duty.at("grace"), faults);
        grace.filter(Duration::isNegative)
                .ifPresent(any -> faults.add(duty.at("grace").fault(FaultKind.GRACE_NEGATIVE)));
        return grace;
    }

    /** The shortest time between two due times; empty where that was a fault already. */
    private static Optional<Duration> interval(Spot way, boolean calendar, List<Fault> faults) {
        return switch (way.name()) {
            case "dailyAt" -> hours(way, faults);
            case "withinWorkingDays" -> workingDays(way, calendar, faults);
            default -> length(way, faults);
        };
    }

    private static Optional<Duration> length(Spot way, List<Fault> faults) {
        Optional<Duration> length = duration(way, faults);
        if (length.isPresent() && !length.get().isPositive()) {
            faults.add(way.fault(FaultKind.INTERVAL_ZERO));
            return Optional.empty();
        }
        if (length.isPresent()
                && (length.get().compareTo(SHORTEST) < 0 || length.get().compareTo(LONGEST) > 0)) {
            faults.add(way.fault(FaultKind.INTERVAL_OUT_OF_RANGE));
            return Optional.empty();
        }
        return length;
    }

    private static Optional<Duration> workingDays(Spot way, boolean calendar, List<Fault> faults) {
        if (!calendar) {
            faults.add(way.fault(FaultKind.WORKING_DAYS_WITHOUT_CALENDAR));
        }
        Optional<Integer> days = way.number();
        if (days.filter(n -> n >= 1 && n <= MOST_DAYS).isEmpty()) {
            faults.add(way.fault(FaultKind.WORKING_DAYS_ZERO));
            return Optional.empty();
        }
        return days.map(Duration::ofDays);
    }

    private static Optional<Duration> hours(Spot way, List<Fault> faults) {
        List<LocalTime> hours = new ArrayList<>();
        Duration shortest = DAY;
        for (Spot spot : way.each()) {
            Optional<LocalTime> hour = hour(spot, faults);
            if (hour.isEmpty()) {
                return Optional.empty();
            }
            if (hours.contains(hour.get())) {
                faults.add(spot.fault(FaultKind.HOUR_TWICE, hour.get()));
                return Optional.empty();
            }
            if (!hours.isEmpty() && hour.get().isBefore(hours.getLast())) {
                faults.add(spot.fault(FaultKind.HOURS_OUT_OF_ORDER));
                return Optional.empty();
            }
            if (!hours.isEmpty()) {
                shortest = shorter(shortest, Duration.between(hours.getLast(), hour.get()));
            }
            hours.add(hour.get());
        }
        if (hours.isEmpty()) {
            faults.add(way.fault(FaultKind.RHYTHM_MISSING));
            return Optional.empty();
        }
        return Optional.of(shorter(shortest, DAY.minus(Duration.between(hours.getFirst(), hours.getLast()))));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Optional<LocalTime> hour(Spot spot, List<Fault> faults) {
        try {
            return spot.text().map(LocalTime::parse);
        } catch (DateTimeParseException e) {
            faults.add(spot.fault(FaultKind.HOUR_UNREADABLE, e.getParsedString()));
            return Optional.empty();
        }
    }

    static Optional<Duration> duration(Spot spot, List<Fault> faults) {
        try {
            return spot.text().map(Duration::parse);
        } catch (DateTimeParseException | ArithmeticException e) {
            faults.add(spot.fault(FaultKind.DURATION_UNREADABLE, spot.text().orElse("")));
            return Optional.empty();
        }
    }
}
