package watchkeeper.bench;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Posts a few detections ten times a second to one instance, until told to end, and knows which were promised. */
final class Feeding implements AutoCloseable {
    private static final int AT_ONCE = 20;
    private static final long PAUSE_NS = 100_000_000;

    private final AtomicBoolean going = new AtomicBoolean(true);
    private final Set<String> promised = ConcurrentHashMap.newKeySet();
    private final Thread thread;

    Feeding(Service service, String token, String mark) {
        this.thread = Thread.ofPlatform().start(() -> {
            for (int tick = 0; going.get(); tick++) {
                post(service, token, mark + tick + "-");
                LockSupport.parkNanos(PAUSE_NS);
            }
        });
    }

    private void post(Service service, String token, String mark) {
        if (Detections.post(service, token, mark, AT_ONCE, AT_ONCE) == AT_ONCE) {
            IntStream.range(0, AT_ONCE).forEach(i -> promised.add(mark + i));
        }
    }

    Set<String> promised() {
        return promised;
    }

    @Override
    public void close() {
        going.set(false);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
