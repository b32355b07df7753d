package watchkeeper.reporting.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MessageType;

/** How incidents went, in the few points that are counted. */
@Component
public class Courses {
    private final JdbcClient db;

    Courses(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param openedAt when it began, as whoever opened it said
     * @param detectedAt the first post; null when it was opened without a story
     * @param reportedAt the first report of anybody; null while there was none
     */
    public record Course(
            String incident,
            String title,
            boolean exercise,
            Instant openedAt,
            @Nullable Instant detectedAt,
            @Nullable Instant reportedAt) {}

    /** From an instant on, the response stood at a level. */
    public record Step(Instant at, Level level) {}

    /** All incidents, the oldest first. */
    public List<Course> all() {
        return db.sql("""
                select o.body, o.occurred_at,
                    (select min(d.occurred_at) from record_subject s
                     join record_line d on d.subject = s.subject and d.type = 'watchkeeper.story.DetectionJoined'
                     where s.incident = o.subject) as detected_at,
                    (select min(r.occurred_at) from record_subject s
                     join record_line r on r.subject = s.subject and r.type = 'watchkeeper.duty.ReportSent'
                     where s.incident = o.subject) as reported_at
                from record_line o where o.type = 'watchkeeper.incident.IncidentOpened'
                order by o.occurred_at, o.id""").query(Courses::course).list();
    }

    /** The levels of the response of every incident, in order. */
    public Map<String, List<Step>> levels() {
        Map<String, List<Step>> levels = new HashMap<>();
        db.sql("""
                select type, body, recorded_at from record_line
                where type in ('watchkeeper.incident.ResponseStarted', 'watchkeeper.incident.ResponseRaised',
                    'watchkeeper.incident.ResponseLowered')
                order by recorded_at, sequence""")
                .query((row, n) -> {
                    var message = (IncidentMessage)
                            Json.MAPPER.readValue(row.getString("body"), MessageType.messageOf(row.getString("type")));
                    return Map.entry(
                            message.incidentId(),
                            new Step(row.getTimestamp("recorded_at").toInstant(), levelOf(message)));
                })
                .list()
                .forEach(step -> levels.computeIfAbsent(step.getKey(), incident -> new ArrayList<>())
                        .add(step.getValue()));
        return levels;
    }

    private static Level levelOf(IncidentMessage message) {
        return switch (message) {
            case ResponseStarted e -> e.terms().level();
            case ResponseRaised e -> e.terms().level();
            case ResponseLowered e -> e.terms().level();
            default -> throw new IllegalArgumentException(message + " decides no level");
        };
    }

    private static Course course(ResultSet row, int n) throws SQLException {
        IncidentOpened opened = Json.MAPPER.readValue(row.getString("body"), IncidentOpened.class);
        return new Course(
                opened.incidentId(),
                opened.title(),
                opened.exercise(),
                row.getTimestamp("occurred_at").toInstant(),
                instant(row.getTimestamp("detected_at")),
                instant(row.getTimestamp("reported_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
