package watchkeeper.reporting.record;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.contracts.IncidentMessage.UnitAdded;
import watchkeeper.contracts.IncidentMessage.UnitReleased;
import watchkeeper.contracts.MessageType;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.StoryMessage.LevelSuggested;

/** Reads incidents in outline from the record. */
@Component
public class Outlines {
    private static final String[] TOLD_BY = List.of(
                    IncidentOpened.class,
                    UnitAdded.class,
                    UnitReleased.class,
                    ResponseStarted.class,
                    ResponseRaised.class,
                    ResponseLowered.class)
            .stream()
            .map(MessageType::of)
            .toArray(String[]::new);

    private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

    private final JdbcClient db;
    private final Reference reference;

    Outlines(JdbcClient db, Reference reference) {
        this.db = db;
        this.reference = reference;
    }

    /** Title of an incident, or of a story before there is one; empty where neither is known. */
    public String titleOf(String subject) {
        return of(subject)
                .map(Outline::title)
                .or(() -> db.sql("select body from record_line where subject = ? and type = ? order by id desc limit 1")
                        .params(subject, MessageType.of(LevelSuggested.class))
                        .query((row, n) -> Json.MAPPER
                                .readValue(row.getString(1), LevelSuggested.class)
                                .title())
                        .optional())
                .orElse("");
    }

    /** The zone of an incident's plan; before there is an incident, that of the plan in use. */
    public ZoneId zoneOf(String subject) {
        return of(subject)
                .map(Outline::timeZone)
                .or(() -> reference.planInUse().map(PlanVersion::timeZone))
                .map(ZoneId::of)
                .orElse(ZoneOffset.UTC);
    }

    /** Empty while the record knows no such incident. */
    public Optional<Outline> of(String incident) {
        return of(incident, FOR_EVER);
    }

    /** As it was when all that its sources had recorded by then was known. */
    public Optional<Outline> of(String incident, Instant knownAt) {
        List<IncidentMessage> messages = db.sql("""
                select type, body from record_line where subject = ? and type = any(?) and recorded_at <= ?
                order by recorded_at, aggregate, sequence""")
                .params(incident, TOLD_BY, Timestamp.from(knownAt))
                .query((row, n) -> (IncidentMessage)
                        Json.MAPPER.readValue(row.getString("body"), MessageType.messageOf(row.getString("type"))))
                .list();
        return messages.stream()
                .filter(IncidentOpened.class::isInstance)
                .map(IncidentOpened.class::cast)
                .findFirst()
                .map(opened -> messages.stream().reduce(Outline.opened(opened), Outline::then, (one, other) -> other));
    }
}
