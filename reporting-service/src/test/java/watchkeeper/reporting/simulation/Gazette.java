package watchkeeper.reporting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.proof.Line;

/** The reference topic: the plan, and notices of working days that come and are amended. */
final class Gazette {
    private final Dice dice;
    private final List<Line> lines = new ArrayList<>();
    private final TreeMap<Integer, CalendarYear> known = new TreeMap<>();
    private final PlanVersion plan;

    Gazette(Dice dice, RandomPlan random) {
        this.dice = dice;
        plan = new PlanVersion("p", "1", RandomPlan.ZONE, random.firstHour(), List.of(), java.util.Map.of(), List.of());
        publish(Instant.EPOCH, plan);
    }

    PlanVersion plan() {
        return plan;
    }

    List<CalendarYear> calendars() {
        return List.copyOf(known.values());
    }

    List<Line> lines() {
        return lines;
    }

    /** Some days of the next two weeks are off, some days off are worked. */
    void notice(Instant at) {
        LocalDate today = at.atOffset(ZoneOffset.UTC).toLocalDate();
        List<LocalDate> off = new ArrayList<>();
        List<LocalDate> worked = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            if (dice.once(4)) {
                (dice.once(2) ? off : worked).add(today.plusDays(day));
            }
        }
        int year = today.getYear();
        int version = known.containsKey(year) ? Integer.parseInt(known.get(year).version()) + 1 : 1;
        CalendarYear notice = new CalendarYear(year, Integer.toString(version), List.of(), off, worked);
        known.put(year, notice);
        publish(at, notice);
    }

    private void publish(Instant at, ReferenceMessage message) {
        lines.add(new Line(Topics.REFERENCE, message.key(), 1, at, message));
    }
}
