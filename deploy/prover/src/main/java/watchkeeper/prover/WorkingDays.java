package watchkeeper.prover;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Working days by the notices that a slot was counted with. */
final class WorkingDays {
    private final Map<LocalDate, Boolean> off = new HashMap<>();

    /** The notice of a later year has the last word. */
    void read(JsonNode notice) {
        notice.path("days")
                .forEach(day -> off.put(
                        LocalDate.parse(day.path("date").asString()),
                        day.path("isOffDay").asBoolean()));
    }

    /** 24:00 of the last of so many working days after the day of an instant. */
    Instant end(int days, Instant from, ZoneId zone) {
        LocalDate day = from.atZone(zone).toLocalDate();
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= off.getOrDefault(day, weekend) ? 0 : 1;
        }
        return endOf(day, zone);
    }

    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
