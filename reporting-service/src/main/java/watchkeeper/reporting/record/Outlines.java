package watchkeeper.reporting.record;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.contracts.IncidentMessage.UnitAdded;
import watchkeeper.contracts.IncidentMessage.UnitReleased;
import watchkeeper.contracts.MessageType;

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

    private final JdbcClient db;

    Outlines(JdbcClient db) {
        this.db = db;
    }

    /** Empty while the record knows no such incident. */
    public Optional<Outline> of(String incident) {
        List<IncidentMessage> messages = db.sql("""
                select type, body from record_line where subject = ? and type = any(?)
                order by recorded_at, aggregate, sequence""")
                .params(incident, TOLD_BY)
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
