package watchkeeper.reporting.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import watchkeeper.chassis.reference.KnownReference;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.proof.Line;

/** The reference topic: the plan, and notices of working days that come and are amended. */
final class Gazette {
    private final Dice dice;
    private final List<Line> lines = new ArrayList<>();
    private final Reference reference;

    Gazette(Dice dice, RandomPlan random) {
        this.dice = dice;
        PlanVersion plan =
                new PlanVersion("p", "1", RandomPlan.ZONE, random.firstHour(), List.of(), Map.of(), List.of());
        reference = KnownReference.of(List.of(plan, new PlanAdopted("p", "1", Instant.EPOCH, "shipped", "")));
        record(Instant.EPOCH, plan);
    }

    Reference reference() {
        return reference;
    }

    List<CalendarYear> calendars() {
        return reference.calendars();
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
        int version = calendars().stream()
                .filter(known -> known.year() == year)
                .mapToInt(known -> Integer.parseInt(known.version()) + 1)
                .findFirst()
                .orElse(1);
        CalendarYear notice = new CalendarYear(year, Integer.toString(version), List.of(), off, worked);
        KnownReference.learn(reference, List.of(notice));
        record(at, notice);
    }

    private void record(Instant at, ReferenceMessage message) {
        lines.add(new Line(Topics.REFERENCE, message.key(), 1, at, message));
    }
}
