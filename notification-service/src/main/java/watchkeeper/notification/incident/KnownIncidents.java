package watchkeeper.notification.incident;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.HandoverConfirmed;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.notification.roster.Fallback;

/** Learnt in the reader's transaction, before any saga sees the message. */
@Component
public class KnownIncidents {
    private static final String COMMAND = "COMMAND";

    private final JdbcClient db;
    private final Fallback fallback;
    private final ZoneId zone;

    KnownIncidents(JdbcClient db, Fallback fallback, @Value("${watchkeeper.time-zone}") ZoneId zone) {
        this.db = db;
        this.fallback = fallback;
        this.zone = zone;
    }

    public void learn(IncidentMessage message) {
        switch (message) {
            case IncidentOpened opened -> opened(opened);
            case ResponseStarted started ->
                inCharge(started.incidentId(), started.terms().commandBody());
            case ResponseRaised raised ->
                inCharge(raised.incidentId(), raised.terms().commandBody());
            case ResponseLowered lowered ->
                inCharge(lowered.incidentId(), lowered.terms().commandBody());
            case HandoverConfirmed confirmed -> {
                if (confirmed.matter().equals(COMMAND)) {
                    inCharge(confirmed.incidentId(), confirmed.to());
                }
            }
            default -> {}
        }
    }

    /** What is not known of it is answered by what holds for all. */
    public KnownIncident of(String id) {
        return db.sql("select title, exercise, time_zone, in_charge from known_incident where incident_id = ?")
                .param(id)
                .query((row, n) -> new KnownIncident(
                        id,
                        row.getString("title"),
                        row.getBoolean("exercise"),
                        zone(row.getString("time_zone")),
                        orFallback(row.getString("in_charge"))))
                .optional()
                .orElseGet(() -> new KnownIncident(id, id, false, zone, fallback.roster()));
    }

    private void opened(IncidentOpened opened) {
        List<String> first = opened.initialReport().owners();
        db.sql("""
                insert into known_incident (incident_id, title, exercise, time_zone, in_charge)
                values (:id, :title, :exercise, :zone, :first)
                on conflict (incident_id) do update
                set title = excluded.title, exercise = excluded.exercise, time_zone = excluded.time_zone,
                    in_charge = coalesce(known_incident.in_charge, excluded.in_charge)""")
                .param("id", opened.incidentId())
                .param("title", opened.title())
                .param("exercise", opened.exercise())
                .param("zone", opened.timeZone())
                .param("first", first.isEmpty() ? null : first.getFirst())
                .update();
    }

    private void inCharge(String id, String body) {
        db.sql("""
                insert into known_incident (incident_id, title, exercise, in_charge) values (:id, :id, false, :body)
                on conflict (incident_id) do update set in_charge = excluded.in_charge""").param("id", id).param("body", body).update();
    }

    private ZoneId zone(@Nullable String known) {
        return known == null ? zone : ZoneId.of(known);
    }

    private String orFallback(@Nullable String known) {
        return known == null ? fallback.roster() : known;
    }
}
