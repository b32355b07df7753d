package watchkeeper.incident.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.gateway.EventGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveShadows;
import watchkeeper.chassis.problem.Refusal;

/**
 * Folds a list again from the first event while it is served: beside the live rows, and then, with the list itself, what
 * differs is put right. Viewers never see an older state.
 */
@Component
public class Rebuilds implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final int LOOKS = 20;

    private final DataSource source;
    private final RebuildTable table;
    private final Refolding refolding;
    private final LiveShadows shadows;
    private final LiveLists lists;
    private final Folds folds;
    private final EventStore events;
    private final EventGateway gateway;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();

    Rebuilds(
            DataSource source,
            RebuildTable table,
            Refolding refolding,
            LiveShadows shadows,
            LiveLists lists,
            Folds folds,
            EventStore events,
            EventGateway gateway,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.source = source;
        this.table = table;
        this.refolding = refolding;
        this.shadows = shadows;
        this.lists = lists;
        this.folds = folds;
        this.events = events;
        this.gateway = gateway;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * A list and how far it has come.
     *
     * @param position of the last stored event that it has taken
     * @param head position of the last stored event
     */
    public record Status(
            String list,
            long position,
            long head,
            long rows,
            @Nullable Rebuild rebuild) {}

    public List<Status> all() {
        long head = head();
        boolean running = RebuildLock.isHeld(source);
        return folds.lists().stream()
                .sorted()
                .map(list -> new Status(list, lists.position(list), head, lists.count(list), table.last(list, running)))
                .toList();
    }

    /** Starts one; it goes on after the answer. */
    public UUID start(String list, String by) {
        if (!folds.lists().contains(list)) {
            throw Refusal.missing("没有这个列表：" + list, "no such list: " + list);
        }
        RebuildLock lock = lock();
        UUID id = UUID.randomUUID();
        try {
            transaction.executeWithoutResult(status -> {
                table.begin(list, id, by, clock.instant(), head());
                shadows.keepOnly(id);
            });
            work.execute(() -> run(lock, list, id, by));
            return id;
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Whoever has just finished frees the lock a moment later. */
    private RebuildLock lock() {
        for (int i = 0; i < LOOKS; i++) {
            Optional<RebuildLock> lock = RebuildLock.tryTake(source);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (table.anyUnderWay()) {
                break;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw Refusal.conflict("", "已有重建正在进行", "another rebuild is under way");
    }

    private void run(RebuildLock lock, String list, UUID id, String by) {
        try (lock) {
            fold(lock, list, id);
            gateway.publish(new ListRefolded(id.toString(), list, by));
            while (table.isUnderWay(id)) {
                Thread.sleep(LOOK);
                lock.stillHeld();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.info("the rebuild of {} ends with this instance", list);
        } catch (RuntimeException e) {
            LOG.error("the rebuild of {} failed", list, e);
            table.failed(id, String.valueOf(e.getMessage()), clock.instant());
        }
    }

    private void fold(RebuildLock lock, String list, UUID id) throws InterruptedException {
        Refolding.Step step = new Refolding.Step(null, true);
        while (step.full()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            lock.stillHeld();
            step = next(list, id, step.token());
        }
        transaction.executeWithoutResult(status -> isOurs(table.mending(id, shadows.count(id, list)), id));
    }

    private Refolding.Step next(String list, UUID id, @Nullable TrackingToken after) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Refolding.Step step = refolding.fold(id, list, after);
            if (step.token() != null) {
                long position = step.token().position().orElse(0);
                isOurs(table.folded(id, position, refolding.text(step.token())), id);
            }
            return step;
        }));
    }

    /** Another one has begun since: its rows are the ones that count. */
    private static void isOurs(boolean noted, UUID id) {
        if (!noted) {
            throw new IllegalStateException("the rebuild " + id + " was overtaken by another");
        }
    }

    private long head() {
        TrackingToken head = events.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    @Override
    public void destroy() {
        work.shutdownNow();
    }
}
