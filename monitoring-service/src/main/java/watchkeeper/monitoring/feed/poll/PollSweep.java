package watchkeeper.monitoring.feed.poll;

import jakarta.annotation.PreDestroy;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wake.Sweep;

/** Hands the feeds that are due to a few pollers. One slow server must not hold up the other feeds, nor the sweep. */
@Component
class PollSweep implements Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(PollSweep.class);

    private final PollBook book;
    private final Poller poller;
    private final Semaphore free;
    private final ExecutorService pollers = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("feed-", 0).factory());

    PollSweep(PollBook book, Poller poller, PollSettings settings) {
        this.book = book;
        this.poller = poller;
        this.free = new Semaphore(settings.atOnce());
    }

    @Override
    public String name() {
        return "poll-feeds";
    }

    @Override
    public void wake(Instant now) {
        int slots = free.availablePermits();
        if (slots > 0) {
            book.take(now, slots).forEach(this::start);
        }
    }

    private void start(DueFeed due) {
        free.acquireUninterruptibly();
        pollers.execute(() -> {
            try {
                poller.poll(due);
            } catch (RuntimeException e) {
                // The next poll is set already; what failed is ours, not the feed's.
                LOG.error("polling the feed {} failed", due.feed().id(), e);
            } finally {
                free.release();
            }
        });
    }

    @PreDestroy
    void stop() {
        pollers.shutdownNow();
    }
}
