package watchkeeper.notification.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static final Hours DAY = new Hours(LocalTime.of(8, 0), LocalTime.of(20, 0));
    private static final Hours NIGHT = new Hours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    private final Roster roster = new Roster(
            "unit-a",
            Duration.ofMinutes(15),
            List.of(person("day"), person("leader"), person("night")),
            Map.of("day", DAY, "night", NIGHT));

    @Test
    void whoIsOnDutyIsToldFirstAndNobodyIsLeftOut() {
        assertThat(order("12:00")).containsExactly("day", "leader", "night");
        assertThat(order("23:30")).containsExactly("leader", "night", "day");
    }

    @Test
    void aShiftBeginsWithItsFirstMinuteAndEndsBeforeItsLast() {
        assertThat(order("07:59")).endsWith("day");
        assertThat(order("08:00")).startsWith("day").endsWith("night");
        assertThat(order("20:00")).endsWith("day");
    }

    @Test
    void theSameHourTwiceIsAroundTheClock() {
        Hours always = new Hours(LocalTime.of(8, 0), LocalTime.of(8, 0));
        assertThat(List.of("00:00", "07:59", "08:00", "23:59")).allMatch(time -> always.contain(LocalTime.parse(time)));
    }

    private List<String> order(String time) {
        return roster.orderAt(LocalTime.parse(time)).stream()
                .map(Person::personId)
                .toList();
    }

    private static Person person(String id) {
        return new Person(id, id, id + "@example.invalid", null);
    }
}
