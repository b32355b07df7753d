package watchkeeper.notification.delivery;

import java.time.Duration;
import java.time.Instant;
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
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.notification.intake.CaughtUp;

/** Starts what is due and does not wait for it: a slow receiver delays nobody else. */
@Component
@Order(2)
class DeliverySweep implements Sweep, DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverySweep.class);
    /** Of one attempt with its record; well within the lease, so that no second one starts beside it. */
    private static final Duration LONGEST_ATTEMPT = DueDeliveries.LEASE.minusSeconds(5);

    private static final Duration LAST_WORDS = Duration.ofSeconds(4);

    private final DueDeliveries deliveries;
    private final Attempt attempt;
    private final CaughtUp caughtUp;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DeliverySweep(DueDeliveries deliveries, Attempt attempt, CaughtUp caughtUp, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.attempt = attempt;
        this.caughtUp = caughtUp;
        this.free = new Semaphore(settings.atOnce());
    }

    @Override
    public String name() {
        return "deliver";
    }

    @Override
    public void wake(Instant now) {
        if (!caughtUp.isReached()) {
            return;
        }
        int room = free.drainPermits();
        int taken = 0;
        try {
            if (room == 0) {
                return;
            }
            for (DueDelivery due : deliveries.claim(room)) {
                threads.execute(() -> bounded(due));
                taken++;
            }
        } finally {
            free.release(room - taken);
        }
    }

    private void bounded(DueDelivery due) {
        MDC.put("incident", due.opened().subject());
        Future<?> running = threads.submit(() -> attempt.make(due));
        try {
            running.get(LONGEST_ATTEMPT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.error("an attempt took longer than {} and is broken off: {}", LONGEST_ATTEMPT, due, e);
            running.cancel(true);
        } catch (ExecutionException e) {
            LOG.error("an attempt could not be recorded; it is repeated when its claim ends: {}", due, e);
        } catch (InterruptedException e) {
            running.cancel(true);
            Thread.currentThread().interrupt();
        } finally {
            MDC.clear();
            free.release();
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            threads.shutdownNow();
        }
    }
}
