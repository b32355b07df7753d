package watchkeeper.reporting.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.clock.ProductClock;
import watchkeeper.chassis.intake.Watermarks;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.intake.UpstreamReader;

/**
 * When each ledger must be told the time again, and the telling. A ledger is told min(now, watermark): never a time
 * that its inputs have not reached. A lost, late or doubled wake-up changes only the minute at which a fact is written.
 */
@Component
class Wakes implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
    private static final int BATCH = 500;

    /**
     * What a source has just recorded is on its topic a moment later. A ledger is told the time this much later, so that
     * a fact in flight is not taken for silence; a longer delay is corrected when the fact comes.
     */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

    private final JdbcClient db;
    private final Watermarks watermarks;
    private final ObjectProvider<CommandGateway> commands;
    private final Timer lateness;
    private final Duration inFlight;

    private record Due(String ledger, @Nullable String incident, Instant at) {}

    Wakes(
            JdbcClient db,
            Watermarks watermarks,
            ObjectProvider<CommandGateway> commands,
            MeterRegistry meters,
            Clock clock) {
        this.db = db;
        this.watermarks = watermarks;
        this.commands = commands;
        this.inFlight = clock instanceof ProductClock product ? product.productTimeOf(IN_FLIGHT) : Duration.ZERO;
        this.lateness = Timer.builder("watchkeeper.wakeup.lateness")
                .description("product time between when a ledger should be told the time and when it was")
                .register(meters);
        meters.gauge("watchkeeper.ledgers.open", this, Wakes::open);
    }

    /** Notes when time alone will change the ledger next, in the transaction of the append. */
    void next(String ledger, @Nullable String incident, Optional<Instant> at) {
        if (at.isEmpty()) {
            db.sql("delete from ledger_wake where ledger_id = ?").param(ledger).update();
            return;
        }
        db.sql("""
                insert into ledger_wake (ledger_id, incident_id, next_wake_at) values (?, ?, ?)
                on conflict (ledger_id) do update
                set next_wake_at = excluded.next_wake_at, incident_id = excluded.incident_id""")
                .param(ledger)
                .param(incident)
                .param(Timestamp.from(at.get()))
                .update();
    }

    @Override
    public String name() {
        return "ledgers";
    }

    @Override
    public void wake(Instant now) {
        for (Due due : due(now)) {
            known(due)
                    .map(known -> known.minus(inFlight))
                    .map(known -> known.isBefore(now) ? known : now)
                    .filter(until -> !until.isBefore(due.at()))
                    .ifPresent(until -> tell(due, until, now));
        }
    }

    private void tell(Due due, Instant until, Instant now) {
        try {
            commands.getObject().sendAndWait(new TellTime(due.ledger(), until));
            lateness.record(Duration.between(due.at(), now));
        } catch (RuntimeException e) {
            // One ledger that fails must not keep the others waiting; it stays due and comes again.
            LOG.error("ledger {} could not be told the time", due.ledger(), e);
        }
    }

    private Optional<Instant> known(Due due) {
        return due.incident() == null
                ? watermarks.ofAll(UpstreamReader.NAME, Set.of(Topics.STORIES, Topics.INCIDENTS))
                : watermarks.of(UpstreamReader.NAME, Topics.INCIDENTS, due.incident());
    }

    private List<Due> due(Instant now) {
        return db.sql("""
                select ledger_id, incident_id, next_wake_at from ledger_wake
                where next_wake_at <= ? order by next_wake_at limit ?""")
                .params(Timestamp.from(now), BATCH)
                .query((row, n) -> new Due(
                        row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .list();
    }

    private double open() {
        return db.sql("select count(*) from ledger_wake").query(Long.class).single();
    }
}
