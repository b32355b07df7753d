package watchkeeper.incident.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.incident.command.IncidentCommand.CloseDay;
import watchkeeper.incident.event.IncidentEvent.IncidentMerged;
import watchkeeper.incident.event.IncidentEvent.ResponseLifted;
import watchkeeper.incident.event.IncidentEvent.ResponseStarted;

/**
 * Tells each incident under a response that a day has ended, one day after the other, so that after a stop of the
 * service every missed day is counted as it would have been. When to wake next is written with the append.
 */
@Component
@ProcessingGroup(DayEnds.GROUP)
class DayEnds implements Sweep {
    static final String GROUP = "day-ends";

    private final JdbcClient db;
    private final CommandGateway commands;
    private final TransactionTemplate transaction;

    private record Due(String incident, Instant at, ZoneId zone) {
        static Due of(ResultSet row, int n) throws SQLException {
            return new Due(row.getString(1), row.getTimestamp(2).toInstant(), ZoneId.of(row.getString(3)));
        }

        Due next() {
            return new Due(incident, midnightAfter(at, zone), zone);
        }
    }

    DayEnds(JdbcClient db, CommandGateway commands, PlatformTransactionManager transactions) {
        this.db = db;
        this.commands = commands;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "day-ends";
    }

    @Override
    public void wake(Instant now) {
        List<Due> due = db.sql(
                        "select incident_id, next_wake_at, time_zone from incident_wake where next_wake_at <= ? order by 2")
                .param(Timestamp.from(now))
                .query(Due::of)
                .list();
        @Nullable RuntimeException failure = null;
        for (Due one : due) {
            try {
                closeDays(one, now);
            } catch (RuntimeException e) {
                failure = e; // the others do not wait for it; it is tried again
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void closeDays(Due first, Instant now) {
        for (Due due = first; !due.at().isAfter(now); due = due.next()) {
            Due ended = due;
            transaction.executeWithoutResult(status -> {
                commands.sendAndWait(new CloseDay(ended.incident(), ended.at()));
                db.sql("update incident_wake set next_wake_at = ? where incident_id = ?")
                        .params(Timestamp.from(ended.next().at()), ended.incident())
                        .update();
            });
        }
    }

    @EventHandler
    void on(ResponseStarted event, @org.axonframework.eventhandling.Timestamp Instant at) {
        ZoneId zone = ZoneId.of(event.terms().timeZone());
        db.sql("""
                insert into incident_wake (incident_id, next_wake_at, time_zone) values (?, ?, ?)
                on conflict (incident_id) do update set next_wake_at = excluded.next_wake_at""")
                .params(event.incidentId(), Timestamp.from(midnightAfter(at, zone)), zone.getId())
                .update();
    }

    @EventHandler
    void on(ResponseLifted event) {
        end(event.incidentId());
    }

    @EventHandler
    void on(IncidentMerged event) {
        end(event.incidentId());
    }

    private void end(String incident) {
        db.sql("delete from incident_wake where incident_id = ?")
                .param(incident)
                .update();
    }

    private static Instant midnightAfter(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDate().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
