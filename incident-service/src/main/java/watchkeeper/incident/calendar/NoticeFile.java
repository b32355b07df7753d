package watchkeeper.incident.calendar;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.chassis.wire.Json;

/** Reads a shipped file in holiday-cn's format. One with a fault refuses the start, and says which and where. */
final class NoticeFile {
    private NoticeFile() {}

    /** Nothing for a file without a paper: it is no notice, the year is unknown. */
    static Optional<Notice> read(Resource file) {
        try (var stream = file.getInputStream()) {
            JsonNode notice = Json.MAPPER.readTree(stream);
            int year = notice.required("year").asInt();
            List<String> papers = notice.required("papers")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList();
            if (papers.isEmpty()) {
                return Optional.empty();
            }
            List<NoticeDay> days =
                    notice.required("days").valueStream().map(NoticeFile::day).toList();
            NoticeRules.check(year, papers, days);
            return Optional.of(Notice.shipped(year, papers, days));
        } catch (IOException | JacksonException | DateTimeException | Refusal e) {
            throw new IllegalStateException(
                    "the calendar file " + file.getFilename() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static NoticeDay day(JsonNode day) {
        return new NoticeDay(
                LocalDate.parse(day.required("date").asString()),
                day.required("name").asString(),
                day.required("isOffDay").asBoolean());
    }
}
