package watchkeeper.launcher;

import java.io.UncheckedIOException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchkeeper.launcher.clock.ProductClock;
import watchkeeper.launcher.clock.ProductTime;

/** Writes down, twice a second, how far the product's clock may have been seen. */
final class Lease {
    private static final Logger log = LoggerFactory.getLogger(Lease.class);
    private static final long MILLISECONDS = 500;
    private final ScheduledExecutorService timer;
    private final ScheduledFuture<?> renewals;

    private Lease(ScheduledExecutorService timer, ScheduledFuture<?> renewals) {
        this.timer = timer;
        this.renewals = renewals;
    }

    static Lease renewing(ProductClock clock, ProductTime time) {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lease").daemon().factory());
        ScheduledFuture<?> renewals =
                timer.scheduleAtFixedRate(() -> renew(clock, time), 0, MILLISECONDS, TimeUnit.MILLISECONDS);
        return new Lease(timer, renewals);
    }

    /** A full disk must not end the renewals for good, which an exception would. */
    private static void renew(ProductClock clock, ProductTime time) {
        try {
            clock.renew(time);
        } catch (UncheckedIOException failed) {
            log.warn("the clock's lease was not renewed: {}", failed.getMessage());
        }
    }

    void end() throws InterruptedException {
        renewals.cancel(false);
        timer.shutdown();
        timer.awaitTermination(5, TimeUnit.SECONDS);
    }
}
