package watchkeeper.monitoring.intake;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.topology.StoryTopology;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.WatchlistBook;

/**
 * Takes each new version from the book to the topic that the matchers read. At the start it does so before Streams
 * begins, and with all that are in force: otherwise the first detections of a new installation, or of one whose broker
 * has lost its data, would meet an empty watch.
 */
@Component
public class WatchlistAnnouncer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WatchlistAnnouncer.class);

    private final WatchlistBook book;
    private final Sending sending;
    private volatile boolean running;

    WatchlistAnnouncer(WatchlistBook book, Sending sending) {
        this.book = book;
        this.sending = sending;
    }

    @Override
    public void start() {
        book.addShipped();
        book.inForce().forEach(version -> announce(version.watchlist()));
        running = true;
    }

    /** In the order of versions; twice is as good as once, because an older version never replaces a newer one. */
    public synchronized void announceWaiting() {
        book.waiting().forEach(this::announce);
    }

    private void announce(Watchlist watchlist) {
        sending.send(StoryTopology.WATCHLISTS, watchlist.id(), Json.MAPPER.writeValueAsBytes(watchlist));
        book.announced(watchlist);
    }

    @Scheduled(fixedDelay = 5_000)
    void announceWhatFailed() {
        if (running) {
            try {
                announceWaiting();
            } catch (BrokerAway e) {
                LOG.warn("watch-lists still wait for the broker", e);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
