package watchkeeper.notification.command;

import java.time.Duration;

/** How long somebody may take to acknowledge before the next person is told. */
public sealed interface Patience {
    /** As the message demands. */
    record Within(Duration time) implements Patience {}

    /** As the roster says. */
    record OfRoster() implements Patience {}

    /** Told once; nobody is waited for, since the plan sets no time. */
    record Endless() implements Patience {}
}
