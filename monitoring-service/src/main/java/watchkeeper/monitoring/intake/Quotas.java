package watchkeeper.monitoring.intake;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * A bucket per source: it holds a minute's worth and fills steadily. A request that has begun is never cut off: half a
 * body would be no use to anybody. What it takes beyond the bucket is a debt, at most a minute's, and the next request
 * is refused before it is read until the debt is paid. In real time, and per instance: it protects the machine.
 */
@Component
public class Quotas {
    private static final int MOST_SOURCES = 10_000;
    private static final long MINUTE_NS = Duration.ofMinutes(1).toNanos();
    private static final long SECOND_NS = Duration.ofSeconds(1).toNanos();

    /** When, on the machine's steady clock, the bucket was or will be full. */
    private final Map<String, Long> fullAt = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST_SOURCES;
        }
    };

    private final QuotaSettings settings;
    private final LongSupplier nanos;

    @Autowired
    Quotas(QuotaSettings settings) {
        this(settings, System::nanoTime);
    }

    Quotas(QuotaSettings settings, LongSupplier nanos) {
        this.settings = settings;
        this.nanos = nanos;
    }

    /** @throws OverQuota while there is not one detection in the source's bucket */
    public synchronized void demand(String source) {
        long now = nanos.getAsLong();
        int perMinute = settings.perMinute(source);
        long oneMore = MINUTE_NS / perMinute;
        long wait = fullAt.getOrDefault(source, now) - now - (MINUTE_NS - oneMore);
        if (wait > 0) {
            long seconds = (wait - 1) / SECOND_NS + 1;
            throw new OverQuota(source, perMinute, Duration.ofSeconds(seconds));
        }
    }

    /** Notes what a source has sent, good or bad. */
    public synchronized void charge(String source, long detections) {
        long now = nanos.getAsLong();
        long full = Math.max(fullAt.getOrDefault(source, now), now);
        double minutes = (double) detections / settings.perMinute(source);
        long filling = (long) Math.min(minutes * MINUTE_NS, 2.0 * MINUTE_NS);
        fullAt.put(source, Math.min(full + filling, now + 2 * MINUTE_NS));
    }
}
