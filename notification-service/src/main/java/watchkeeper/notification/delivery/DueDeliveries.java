package watchkeeper.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.notification.RealTime;
import watchkeeper.notification.event.Channel;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.Wording;

/** The deliveries that are due, claimed for a while: nobody else tries them meanwhile, and a killed claimer's are free after. */
@Component
class DueDeliveries {
    /** Longer than any attempt may take. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient db;
    private final RealTime real;

    DueDeliveries(JdbcClient db, RealTime real) {
        this.db = db;
        this.real = real;
    }

    /** One statement, committed at once: the attempts themselves hold no transaction. */
    List<DueDelivery> claim(int atMost) {
        Instant now = real.now();
        return db.sql("""
                with due as (
                    select notification_id, person_id, channel, matter from delivery
                    where state = 'DUE' and next_attempt_at <= :now
                    and (claimed_until is null or claimed_until <= :now)
                    order by next_attempt_at limit :limit for update skip locked),
                claimed as (
                    update delivery d set claimed_until = :until from due
                    where d.notification_id = due.notification_id and d.person_id = due.person_id
                    and d.channel = due.channel and d.matter = due.matter
                    returning d.*)
                select c.person_id, c.channel, c.matter, c.attempts, c.first_at,
                       n.opened::text as opened, n.withdrawal::text as withdrawal
                from claimed c join notice n on n.notification_id = c.notification_id""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LEASE)))
                .param("limit", atMost)
                .query((row, n) -> read(row))
                .list();
    }

    private static DueDelivery read(ResultSet row) throws SQLException {
        String withdrawal = row.getString("withdrawal");
        return new DueDelivery(
                Json.MAPPER.readValue(row.getString("opened"), NotificationOpened.class),
                withdrawal == null ? null : Json.MAPPER.readValue(withdrawal, Wording.class),
                row.getString("person_id"),
                Channel.valueOf(row.getString("channel")),
                Matter.valueOf(row.getString("matter")),
                row.getInt("attempts") + 1,
                row.getTimestamp("first_at").toInstant());
    }
}
