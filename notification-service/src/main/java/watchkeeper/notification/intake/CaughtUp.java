package watchkeeper.notification.intake;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.intake.Watermarks;

/**
 * After a start nobody is told anything before everything that happened in the meantime has been read: what was settled
 * while this service stood still is not announced, and nobody is passed over for a silence that was ours.
 */
@Component
public class CaughtUp {
    private final Watermarks watermarks;
    private final TopicReader reader;
    private final Instant start;
    private volatile boolean reached;

    CaughtUp(Watermarks watermarks, TopicReader reader, Clock clock) {
        this.watermarks = watermarks;
        this.reader = reader;
        this.start = clock.instant();
    }

    /** Stays true once it is. */
    public boolean isReached() {
        if (!reached) {
            reached = watermarks
                    .ofAll(reader.name(), reader.topics())
                    .filter(known -> !known.isBefore(start))
                    .isPresent();
        }
        return reached;
    }
}
