package watchkeeper.monitoring.intake;

import java.time.Duration;

/** The source has sent more than it may; nothing of this request was read. */
public final class OverQuota extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String source;
    private final int perMinute;
    private final Duration retryAfter;

    OverQuota(String source, int perMinute, Duration retryAfter) {
        super(source + " is over its quota", null, false, false);
        this.source = source;
        this.perMinute = perMinute;
        this.retryAfter = retryAfter;
    }

    public String source() {
        return source;
    }

    public int perMinute() {
        return perMinute;
    }

    /** In real time, whole seconds, at least one. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
