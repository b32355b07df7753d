package watchkeeper.monitoring.story;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many observations a watch-list has in each hour of the week, learnt from the hours that are over. An hour without
 * any counts as none, but for one in which nothing came in at all: of that nobody knows.
 *
 * @param upTo the last hour that is learnt, in hours since 1970
 * @param slots by the hour of the week in the plan's zone, Monday 0 h = 0
 */
public record Baseline(long upTo, Map<Integer, Slot> slots) {
    private static final int HOUR_S = 3600;
    private static final int DAY = 24;
    private static final int WEEK = 7 * DAY;
    private static final double NEWEST = 0.25;
    private static final int ENOUGH_OF_THE_WEEK = 3;
    private static final int ENOUGH_OF_THE_DAY = 5;
    private static final double UNKNOWN = 0.5;

    /** @param mean of so many hours, the newest counting for a quarter */
    public record Slot(long hours, double mean) {
        Slot with(double count) {
            // The first hours count alike, or the very first would rule for weeks.
            double share = Math.max(NEWEST, 1.0 / (hours + 1));
            return new Slot(hours + 1, mean + share * (count - mean));
        }
    }

    /** @param provisional whether this hour of the week was seen too rarely to know it */
    record Expected(double count, boolean provisional) {
        static final double LEAST_SPIKE = 4;

        /** The least count that is a spike: three standard deviations above, and never a mere few. */
        double threshold() {
            return Math.max(LEAST_SPIKE, count + 3 * Math.sqrt(count + 1));
        }
    }

    static Baseline from(long hour) {
        return new Baseline(hour - 1, Map.of());
    }

    static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), HOUR_S);
    }

    static Instant begin(long hour) {
        return Instant.ofEpochSecond(hour * HOUR_S);
    }

    /** One hour more; what is a spike counts as the threshold, so that a hot week does not become the rule. */
    Baseline learn(long count, ZoneId zone) {
        long hour = upTo + 1;
        Map<Integer, Slot> more = new HashMap<>(slots);
        double most = expected(hour, zone).threshold();
        int slot = slot(hour, zone);
        more.put(slot, slots.getOrDefault(slot, new Slot(0, 0)).with(Math.min((double) count, most)));
        return new Baseline(hour, more);
    }

    Baseline skipTo(long hour) {
        return new Baseline(hour, slots);
    }

    /** By the hour of the week; where that is hardly known by the hour of the day, else by all hours. */
    Expected expected(long hour, ZoneId zone) {
        int slot = slot(hour, zone);
        Slot week = slots.getOrDefault(slot, new Slot(0, 0));
        if (week.hours() >= ENOUGH_OF_THE_WEEK) {
            return new Expected(week.mean(), false);
        }
        List<Slot> sameHour = slots.entrySet().stream()
                .filter(entry -> entry.getKey() % DAY == slot % DAY)
                .map(Map.Entry::getValue)
                .toList();
        if (hours(sameHour) >= ENOUGH_OF_THE_DAY) {
            return new Expected(mean(sameHour), true);
        }
        List<Slot> all = List.copyOf(slots.values());
        return new Expected(hours(all) >= DAY ? mean(all) : UNKNOWN, true);
    }

    private static long hours(List<Slot> slots) {
        return slots.stream().mapToLong(Slot::hours).sum();
    }

    private static double mean(List<Slot> slots) {
        return slots.stream().mapToDouble(slot -> slot.mean() * slot.hours()).sum() / hours(slots);
    }

    private static int slot(long hour, ZoneId zone) {
        ZonedDateTime at = begin(hour).atZone(zone);
        return Math.floorMod((at.getDayOfWeek().getValue() - 1) * DAY + at.getHour(), WEEK);
    }
}
