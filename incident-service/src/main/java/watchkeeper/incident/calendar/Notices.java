package watchkeeper.incident.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.ReferenceMessage.CalendarYear;

/** The shipped notices, in holiday-cn's format. A year whose file lists no paper has no notice yet. */
@Component
public class Notices {
    private final List<CalendarYear> years;

    public Notices(@Value("classpath*:calendars/*.json") Resource[] files) {
        this.years = Arrays.stream(files)
                .map(Notices::read)
                .filter(year -> !year.papers().isEmpty())
                .toList();
    }

    public List<CalendarYear> all() {
        return years;
    }

    public WorkingCalendar calendar() {
        return new WorkingCalendar(years);
    }

    private static CalendarYear read(Resource file) {
        try (var stream = file.getInputStream()) {
            JsonNode notice = Json.MAPPER.readTree(stream);
            return new CalendarYear(
                    notice.required("year").asInt(),
                    "1",
                    notice.required("papers")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList(),
                    days(notice, true),
                    days(notice, false));
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFilename(), e);
        }
    }

    private static List<LocalDate> days(JsonNode notice, boolean off) {
        return notice.required("days")
                .valueStream()
                .filter(day -> day.required("isOffDay").asBoolean() == off)
                .map(day -> LocalDate.parse(day.required("date").asString()))
                .toList();
    }
}
