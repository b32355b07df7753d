package watchkeeper.notification.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CaughtUpTest {
    private static final Instant START = Instant.parse("2026-08-18T08:00:00Z");

    @Test
    void waitsUntilEverythingBeforeTheStartHasBeenReadAndThenNeverAgain() {
        AtomicReference<Optional<Instant>> known = new AtomicReference<>(Optional.empty());
        CaughtUp caughtUp = new CaughtUp(known::get, START);
        assertThat(caughtUp.isReached()).isFalse();
        known.set(Optional.of(START.minusMillis(1)));
        assertThat(caughtUp.isReached()).isFalse();
        known.set(Optional.of(START));
        assertThat(caughtUp.isReached()).isTrue();
        known.set(Optional.empty());
        assertThat(caughtUp.isReached()).isTrue();
    }
}
