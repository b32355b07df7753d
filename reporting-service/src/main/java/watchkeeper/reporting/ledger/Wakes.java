package watchkeeper.reporting.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.clock.ProductClock;
import watchkeeper.chassis.intake.Watermarks;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.contracts.Topics;
import watchkeeper.reporting.command.LedgerCommand.TellTime;
import watchkeeper.reporting.intake.UpstreamReader;
import watchkeeper.reporting.ledger.WakeTable.Due;

/**
 * Tells each ledger the time when it must be told. A ledger is told min(now, watermark): never a time that its inputs have
 * not reached. A lost, late or doubled wake-up changes only the minute at which a fact is written.
 */
@Component
class Wakes implements Sweep, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Wakes.class);
    private static final int PAGE = 500;
    /** Fewer than the connections of the pool: commands of people go first. */
    private static final int WORKERS = 4;

    /**
     * What a source has just recorded is on its topic a moment later. A ledger is told the time this much later, so that
     * a fact in flight is not taken for silence; a longer delay is corrected when the fact comes.
     */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(1);

    /** Real time: a lost wake-up is missed for no longer. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final WakeTable table;
    private final Watermarks watermarks;
    private final ObjectProvider<CommandGateway> commands;
    private final Timer lateness;
    private final Clock clock;
    private final Duration inFlight;
    private final ExecutorService workers = Executors.newFixedThreadPool(
            WORKERS, Thread.ofPlatform().daemon().name("wake-", 0).factory());
    private long lookedForLost;

    Wakes(
            WakeTable table,
            Watermarks watermarks,
            ObjectProvider<CommandGateway> commands,
            MeterRegistry meters,
            Clock clock) {
        this.table = table;
        this.watermarks = watermarks;
        this.commands = commands;
        this.clock = clock;
        this.inFlight = clock instanceof ProductClock product ? product.productTimeOf(IN_FLIGHT) : Duration.ZERO;
        this.lateness = Timer.builder("watchkeeper.wakeup.lateness")
                .description("product time between when a ledger should be told the time and when it was")
                .register(meters);
        meters.gauge("watchkeeper.ledgers.open", table, WakeTable::open);
    }

    @Override
    public String name() {
        return "ledgers";
    }

    @Override
    public void wake(Instant now) {
        restoreWhatWasLost(now);
        List<Due> page;
        @Nullable Due last = null;
        do {
            page = table.due(now, last, PAGE);
            tellAll(page, now);
            last = page.isEmpty() ? null : page.getLast();
        } while (page.size() == PAGE);
    }

    /** Begins with the oldest. Each ledger stands alone, so several are told at once while commands are served beside. */
    private void tellAll(List<Due> page, Instant now) {
        page.stream()
                .map(due -> workers.submit(() -> known(due, now)
                        .map(known -> known.isBefore(now) ? known : now)
                        .filter(until -> !until.isBefore(due.at()))
                        .ifPresent(until -> tell(due, until))))
                .toList()
                .forEach(Wakes::join);
    }

    private static void join(Future<?> telling) {
        try {
            telling.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }

    /** At start and every so often: nothing tells that a row is lost. */
    private void restoreWhatWasLost(Instant now) {
        long real = System.nanoTime();
        if (lookedForLost == 0 || real - lookedForLost > BETWEEN_LOOKS.toNanos()) {
            lookedForLost = real;
            int lost = table.restore(now);
            if (lost > 0) {
                LOG.warn("{} ledgers had no wake-up and have one again", lost);
            }
        }
    }

    private void tell(Due due, Instant until) {
        try {
            commands.getObject().sendAndWait(new TellTime(due.ledger(), until));
            lateness.record(Duration.between(due.at(), clock.instant()));
        } catch (RuntimeException e) {
            // One ledger that fails must not keep the others waiting; it stays due and comes again.
            LOG.error("ledger {} could not be told the time", due.ledger(), e);
        }
    }

    /** The ledger of the plan hears of the reference topic only, which needs no mark: it was read to its end. */
    private Optional<Instant> known(Due due, Instant now) {
        if (due.ledger().equals(Ledger.OF_THE_PLAN)) {
            return Optional.of(now);
        }
        Optional<Instant> reached = due.incident() == null
                ? watermarks.ofAll(UpstreamReader.NAME, Set.of(Topics.STORIES, Topics.INCIDENTS))
                : watermarks.of(UpstreamReader.NAME, Topics.INCIDENTS, due.incident());
        return reached.map(known -> known.minus(inFlight));
    }
}
