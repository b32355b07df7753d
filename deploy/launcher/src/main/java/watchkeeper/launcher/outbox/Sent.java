package watchkeeper.launcher.outbox;

import java.time.Instant;

/** Something that left the product for a person. */
public record Sent(Instant at, Kind kind, String to, String subject, String body) {
    /** By which channel. */
    public enum Kind {
        MAIL,
        WEBHOOK
    }
}
