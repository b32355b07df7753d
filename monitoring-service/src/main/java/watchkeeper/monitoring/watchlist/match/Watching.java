package watchkeeper.monitoring.watchlist.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.watchlist.Watchlist;

/** The watch-lists in force. A change is matched with from the next detection on; the build happens once per burst. */
public final class Watching {
    private final Map<String, Watchlist> inForce = new ConcurrentHashMap<>();
    private volatile @Nullable Matcher matcher;

    /** An older version than the one in force is passed over; the same one may say more than a former program wrote. */
    public synchronized void learn(Watchlist watchlist) {
        Watchlist known = inForce.get(watchlist.id());
        if (known == null || (known.version() <= watchlist.version() && !known.equals(watchlist))) {
            inForce.put(watchlist.id(), watchlist);
            matcher = null;
        }
    }

    public List<Hit> match(Detection detection) {
        return matcher().match(detection.title(), detection.text());
    }

    private Matcher matcher() {
        Matcher ready = matcher;
        return ready == null ? build() : ready;
    }

    private synchronized Matcher build() {
        Matcher built = new Matcher(inForce.values());
        matcher = built;
        return built;
    }
}
