package watchkeeper.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.notification.intake.CaughtUp;

/**
 * Starts what is due and does not wait for it: a slow receiver delays nobody else. Each worker goes on with the next
 * that is due when it is done. Stops before store and database do, so that what was brought is still written down.
 */
@Component
@Order(2)
class DeliverySweep implements Sweep, SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySweep.class);
    /** Of one attempt with its record; well within the lease, so that no second one starts beside it. */
    private static final Duration LONGEST_ATTEMPT = DueDeliveries.LEASE.minusSeconds(5);

    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private final DueDeliveries deliveries;
    private final Attempt attempt;
    private final CaughtUp caughtUp;
    private final int atOnce;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    DeliverySweep(DueDeliveries deliveries, Attempt attempt, CaughtUp caughtUp, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.attempt = attempt;
        this.caughtUp = caughtUp;
        this.atOnce = settings.atOnce();
        this.free = new Semaphore(atOnce);
    }

    @Override
    public String name() {
        return "deliver";
    }

    @Override
    public void wake(Instant now) {
        if (!running || !caughtUp.isReached()) {
            return;
        }
        int room = free.drainPermits();
        int taken = 0;
        try {
            if (room > 0) {
                for (DueDelivery due : deliveries.claim(room)) {
                    threads.execute(() -> work(due));
                    taken++;
                }
            }
        } finally {
            free.release(room - taken);
        }
    }

    private void work(DueDelivery first) {
        try {
            List<DueDelivery> next = List.of(first);
            while (!next.isEmpty()) {
                bounded(next.getFirst());
                next = running ? deliveries.claim(1) : List.of();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }

    private void bounded(DueDelivery due) throws InterruptedException {
        Future<?> made = threads.submit(() -> {
            MDC.put("incident", due.opened().subject());
            attempt.make(due);
        });
        try {
            made.get(LONGEST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.error("an attempt took longer than {} and is broken off: {}", LONGEST_ATTEMPT, due, e);
        } catch (ExecutionException e) {
            LOG.error("an attempt could not be recorded; it is repeated when its claim ends: {}", due, e);
        } finally {
            made.cancel(true);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Workers end with the attempt that they are at; the inner tasks of those are let in until then. */
    @Override
    public void stop() {
        running = false;
        try {
            if (!free.tryAcquire(atOnce, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("deliveries under way are broken off; they are repeated when their claims end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
