package watchkeeper.launcher.clock;

import java.time.Instant;
import java.util.Optional;

/**
 * What the command line says about the clock.
 *
 * @param feedBegins the first observation of a feed that is to be replayed; only a hint: it never moves time backwards
 */
public record ClockWish(Optional<Double> speed, Optional<Instant> startAt, Optional<Instant> feedBegins) {

    public static final ClockWish NONE = new ClockWish(Optional.empty(), Optional.empty(), Optional.empty());

    boolean none() {
        return speed.isEmpty() && startAt.isEmpty() && feedBegins.isEmpty();
    }
}
