package watchkeeper.notification.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.intake.Watermarks;

/**
 * After a start nobody is told anything before everything that happened in the meantime has been read: what was settled
 * while this service stood still is not announced, and nobody is passed over for a silence that was ours.
 */
@Component
public class CaughtUp {
    private final Supplier<Optional<Instant>> known;
    private final Instant start;
    private volatile boolean reached;

    @Autowired
    CaughtUp(Watermarks watermarks, TopicReader reader, Clock clock) {
        this(() -> watermarks.ofAll(reader.name(), reader.topics()), clock.instant());
    }

    /** @param known product time up to which all partitions have been read */
    CaughtUp(Supplier<Optional<Instant>> known, Instant start) {
        this.known = known;
        this.start = start;
    }

    /** Stays true once it is. */
    public boolean isReached() {
        if (!reached) {
            reached = known.get().filter(time -> !time.isBefore(start)).isPresent();
        }
        return reached;
    }
}
