package watchkeeper.notification.delivery;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.notification.command.NotificationCommand.WakeUp;
import watchkeeper.notification.intake.CaughtUp;

/** Tells the time to every notification whose deadline has passed; what follows from it, the notification decides. */
@Component
@Order(1)
class WakeSweep implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(WakeSweep.class);
    private static final int AT_ONCE = 500;

    private record Due(String notificationId, Instant at) {}

    private final JdbcClient db;
    private final CommandGateway commands;
    private final CaughtUp caughtUp;
    private final DistributionSummary lateness;

    WakeSweep(JdbcClient db, CommandGateway commands, CaughtUp caughtUp, MeterRegistry meters) {
        this.db = db;
        this.commands = commands;
        this.caughtUp = caughtUp;
        this.lateness = DistributionSummary.builder("watchkeeper.wakeup.lateness")
                .baseUnit("seconds")
                .description("product time between due and woken")
                .register(meters);
        Gauge.builder("watchkeeper.notifications.unacknowledged", this, WakeSweep::unacknowledged)
                .description("neither acknowledged nor withdrawn")
                .register(meters);
    }

    @Override
    public String name() {
        return "wake";
    }

    @Override
    public void wake(Instant now) {
        if (!caughtUp.isReached()) {
            return;
        }
        RuntimeException failure = null;
        for (Due due : due(now)) {
            try {
                commands.sendAndWait(new WakeUp(due.notificationId(), now));
                lateness.record(Duration.between(due.at(), now).toMillis() / 1000.0);
            } catch (RuntimeException e) {
                LOG.error("{} cannot be woken", due.notificationId(), e);
                failure = e;
            }
        }
        rethrow(failure);
    }

    private List<Due> due(Instant now) {
        return db.sql("""
                select notification_id, next_wake_at from notice where next_wake_at < ?
                order by next_wake_at limit ?""")
                .params(Timestamp.from(now), AT_ONCE)
                .query((row, n) -> new Due(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    private double unacknowledged() {
        return db.sql("select count(*) from notice where open")
                .query(Long.class)
                .single();
    }

    private static void rethrow(@Nullable RuntimeException failure) {
        if (failure != null) {
            throw failure;
        }
    }
}
