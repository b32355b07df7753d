package watchkeeper.notification;

import java.time.Instant;
import java.time.InstantSource;

/** The machine's time, for the network only: retries and signatures. Everything the plan counts is product time. */
public record RealTime(InstantSource source) {
    public Instant now() {
        return source.instant();
    }
}
