package watchkeeper.incident.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.tyme.holiday.LegalHoliday;
import java.io.IOException;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.WorkingCalendar;

/** Every day of the shipped years, against the files themselves and against a second source. */
class WorkingYearsTest {
    private static final WorkingCalendar CALENDAR = Shipped.notices().calendar();

    /** Where the second source says something else, and why ours is right. None is known for these years. */
    private static final Map<LocalDate, String> DIFFERENCES = Map.of();

    @ParameterizedTest
    @ValueSource(ints = {2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026})
    void everyDayIsAsTheFilesSay(int year) throws IOException {
        Map<LocalDate, Boolean> off = new HashMap<>(daysIn(year));
        off.putAll(daysIn(year + 1)); // the end of December is decided by the next year's notice
        for (LocalDate day : days(year)) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean working = off.containsKey(day) ? !off.get(day) : !weekend;
            assertThat(CALENDAR.isWorkingDay(day)).as(day.toString()).isEqualTo(working);
            assertThat(CALENDAR.isKnown(day)).isTrue();
        }
    }

    @Test
    void theSecondSourceAgreesOnEveryDay() {
        Map<LocalDate, String> found = new TreeMap<>();
        for (int year = 2018; year <= 2026; year++) {
            for (LocalDate day : days(year)) {
                boolean theirs = workingByTheSecondSource(day);
                if (CALENDAR.isWorkingDay(day) != theirs) {
                    found.put(day, theirs ? "working there, off here" : "off there, working here");
                }
            }
        }
        assertThat(found.keySet()).isEqualTo(DIFFERENCES.keySet());
    }

    /** The second source answers by the week where it knows nothing: it could not have told us that it has no 2027. */
    @Test
    void theSecondSourceIsSilentAboutTheUnknownYearAndOursSaysSo() {
        assertThat(days(2027)).noneMatch(day -> spokenOf(day) != null).noneMatch(CALENDAR::isKnown);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-12-29, true, 2018 2019", // make-up Saturday, by the notice for 2019
        "2018-12-31, false, 2018 2019", // New Year's holiday of 2019 begins
        "2022-12-31, false, 2022 2023",
        "2020-02-01, false, 2020", // by the amendment
        "2026-10-10, true, 2026", // make-up Saturday
        "2026-08-18, true, 2026"
    })
    void theNoticesThatDecideAboutADayAreNamed(LocalDate day, boolean working, String years) {
        assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(working);
        assertThat(CALENDAR.noticesFor(day).mapToObj(Integer::toString)).containsExactly(years.split(" "));
    }

    private static boolean workingByTheSecondSource(LocalDate day) {
        LegalHoliday said = spokenOf(day);
        return said == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : said.isWork();
    }

    private static LegalHoliday spokenOf(LocalDate day) {
        return LegalHoliday.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static Map<LocalDate, Boolean> daysIn(int file) throws IOException {
        try (InputStream stream = new ClassPathResource("calendars/" + file + ".json").getInputStream()) {
            Map<LocalDate, Boolean> off = new HashMap<>();
            for (JsonNode day : Json.MAPPER.readTree(stream).path("days")) {
                off.put(
                        LocalDate.parse(day.path("date").asString()),
                        day.path("isOffDay").booleanValue());
            }
            return off;
        }
    }

    private static List<LocalDate> days(int year) {
        return LocalDate.ofYearDay(year, 1)
                .datesUntil(LocalDate.ofYearDay(year + 1, 1))
                .toList();
    }
}
