package watchkeeper.notification.delivery;

import java.sql.Timestamp;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.notification.RealTime;
import watchkeeper.notification.event.Matter;
import watchkeeper.notification.event.NotificationEvent.Acknowledged;
import watchkeeper.notification.event.NotificationEvent.Escalated;
import watchkeeper.notification.event.NotificationEvent.EscalationExhausted;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.event.NotificationEvent.PersonTold;
import watchkeeper.notification.event.NotificationEvent.TellingFailed;
import watchkeeper.notification.event.NotificationEvent.Withdrawn;
import watchkeeper.notification.event.Turn;

/** What is still to do, written in the transaction of the append: so it is never more or less than the events say. */
@Component
@ProcessingGroup(NoticeTable.GROUP)
class NoticeTable {
    static final String GROUP = "notice-table";

    private final JdbcClient db;
    private final RealTime real;
    private final DeliverySettings settings;

    NoticeTable(JdbcClient db, RealTime real, DeliverySettings settings) {
        this.db = db;
        this.real = real;
        this.settings = settings;
    }

    @EventHandler
    void on(NotificationOpened e) {
        Instant by = e.acknowledgeBy();
        db.sql("""
                insert into notice (notification_id, opened, next_wake_at, open)
                values (:id, :opened::jsonb, :wake, :open)""")
                .param("id", e.notificationId())
                .param("opened", Json.MAPPER.writeValueAsString(e))
                .param("wake", by == null ? null : Timestamp.from(by))
                .param("open", by != null)
                .update();
        if (!e.order().isEmpty()) {
            owe(e.notificationId(), e.order().getFirst());
        }
    }

    @EventHandler
    void on(Escalated e) {
        wakeAt(e.notificationId(), e.acknowledgeBy());
        owe(e.notificationId(), e.to());
    }

    @EventHandler
    void on(EscalationExhausted e) {
        wakeAt(e.notificationId(), null);
    }

    @EventHandler
    void on(Acknowledged e) {
        close(e.notificationId());
        dropTellings(e.notificationId());
    }

    /** Whom it has reached is told that it is void; whom it has not reached never hears of it. */
    @EventHandler
    void on(Withdrawn e) {
        close(e.notificationId());
        db.sql("update notice set withdrawal = ?::jsonb where notification_id = ?")
                .params(Json.MAPPER.writeValueAsString(e.wording()), e.notificationId())
                .update();
        dropTellings(e.notificationId());
        oweWithdrawals(e.notificationId());
    }

    @EventHandler
    void on(PersonTold e) {
        // The row is gone where somebody acknowledged, or it was withdrawn, while the attempt was under way.
        db.sql("""
                insert into delivery (notification_id, person_id, channel, matter, state, attempts, first_at, next_attempt_at)
                values (:id, :person, :channel, :matter, 'DONE', :attempt, :now, :now)
                on conflict (notification_id, person_id, channel, matter)
                do update set state = 'DONE', attempts = excluded.attempts, claimed_until = null""")
                .param("id", e.notificationId())
                .param("person", e.personId())
                .param("channel", e.channel().name())
                .param("matter", e.matter().name())
                .param("attempt", e.attempt())
                .param("now", now())
                .update();
        if (e.matter() == Matter.TELLING) {
            oweWithdrawals(e.notificationId());
        }
    }

    @EventHandler
    void on(TellingFailed e) {
        db.sql("""
                update delivery set state = :state, attempts = :attempt, next_attempt_at = :next, claimed_until = null
                where notification_id = :id and person_id = :person and channel = :channel and matter = :matter
                and state = 'DUE'""")
                .param("state", e.last() ? "GIVEN_UP" : "DUE")
                .param("attempt", e.attempt())
                .param("next", Timestamp.from(real.now().plus(settings.after(e.attempt()))))
                .param("id", e.notificationId())
                .param("person", e.personId())
                .param("channel", e.channel().name())
                .param("matter", e.matter().name())
                .update();
    }

    private void owe(String id, Turn turn) {
        turn.channels()
                .forEach(channel -> db.sql("""
                        insert into delivery (notification_id, person_id, channel, matter, state, first_at, next_attempt_at)
                        values (:id, :person, :channel, 'TELLING', 'DUE', :now, :now) on conflict do nothing""")
                        .param("id", id)
                        .param("person", turn.personId())
                        .param("channel", channel.name())
                        .param("now", now())
                        .update());
    }

    /** Only once it is withdrawn; a telling that was under way at that moment comes here when it has arrived. */
    private void oweWithdrawals(String id) {
        db.sql("""
                insert into delivery (notification_id, person_id, channel, matter, state, first_at, next_attempt_at)
                select d.notification_id, d.person_id, d.channel, 'WITHDRAWAL', 'DUE', :now, :now
                from delivery d join notice n on n.notification_id = d.notification_id
                where n.notification_id = :id and n.withdrawal is not null
                and d.matter = 'TELLING' and d.state = 'DONE'
                on conflict do nothing""").param("id", id).param("now", now()).update();
    }

    private void dropTellings(String id) {
        db.sql("delete from delivery where notification_id = ? and matter = 'TELLING' and state <> 'DONE'")
                .param(id)
                .update();
    }

    private void close(String id) {
        db.sql("update notice set next_wake_at = null, open = false where notification_id = ?")
                .param(id)
                .update();
    }

    private void wakeAt(String id, @Nullable Instant at) {
        db.sql("update notice set next_wake_at = :at where notification_id = :id")
                .param("at", at == null ? null : Timestamp.from(at))
                .param("id", id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(real.now());
    }
}
