package watchkeeper.incident.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.springframework.core.io.Resource;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** Reads a shipped file in holiday-cn's format. */
final class NoticeFile {
    private NoticeFile() {}

    static Notice read(Resource file) {
        try (var stream = file.getInputStream()) {
            JsonNode notice = Json.MAPPER.readTree(stream);
            return Notice.shipped(
                    notice.required("year").asInt(),
                    notice.required("papers")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList(),
                    notice.required("days").valueStream().map(NoticeFile::day).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(file.getFilename(), e);
        }
    }

    private static NoticeDay day(JsonNode day) {
        return new NoticeDay(
                LocalDate.parse(day.required("date").asString()),
                day.required("name").asString(),
                day.required("isOffDay").asBoolean());
    }
}
