package watchkeeper.notification.notice;

import java.time.Duration;
import java.time.Instant;
import watchkeeper.notification.event.Turn;

/** What a notification has to do at a moment. */
sealed interface Next {
    /** Nothing before {@code until}. */
    record Wait(Instant until) implements Next {}

    /** The person at turn did not acknowledge by {@code due}: the next one is told, and has {@code within} from now. */
    record Escalate(String from, Turn to, Instant due, Duration within) implements Next {}

    /** The last person did not acknowledge by {@code due}. */
    record Exhaust(Instant due) implements Next {}

    /** Nothing any more. */
    record Rest() implements Next {}
}
