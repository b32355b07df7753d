package watchkeeper.chassis.wake;

import java.time.Instant;

/**
 * Looks for what the past has left to do and does it. Runs at start and again and again, on one instance of the cluster
 * at a time; doing nothing twice is as good as once.
 */
public interface Sweep {
    /** Name of the task; never changed. */
    String name();

    /** @param now product time */
    void wake(Instant now);
}
