package watchkeeper.monitoring.watchlist.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.watchlist.Watchlist;

/**
 * The watch-lists in force. A change is matched with as soon as it is built, once per burst of changes and beside the
 * threads that match: those go on with what was in force until then. Only what is known before the first detection is
 * waited for.
 */
public final class Watching {
    private final Map<String, Watchlist> inForce = new HashMap<>();
    private final Executor builder;
    private final AtomicBoolean behind = new AtomicBoolean();
    private volatile @Nullable Matcher matcher;

    /** @param builder runs one build at a time */
    public Watching(Executor builder) {
        this.builder = builder;
    }

    /** An older version than the one in force is passed over; the same one may say more than a former program wrote. */
    public synchronized void learn(Watchlist watchlist) {
        Watchlist known = inForce.get(watchlist.id());
        if (known == null || (known.version() <= watchlist.version() && !known.equals(watchlist))) {
            inForce.put(watchlist.id(), watchlist);
            if (matcher != null && behind.compareAndSet(false, true)) {
                builder.execute(this::catchUp);
            }
        }
    }

    public List<Hit> match(Detection detection) {
        Matcher ready = matcher;
        return (ready == null ? first() : ready).match(detection);
    }

    private synchronized Matcher first() {
        Matcher ready = matcher;
        if (ready == null) {
            ready = new Matcher(inForce.values());
            matcher = ready;
        }
        return ready;
    }

    private void catchUp() {
        behind.set(false);
        matcher = new Matcher(present());
    }

    private synchronized List<Watchlist> present() {
        return List.copyOf(inForce.values());
    }
}
