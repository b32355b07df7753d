package watchkeeper.monitoring.feedlist;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.monitoring.silence.Pulse;

/**
 * Whether a feed is heard.
 *
 * @param expectedWithin how long after it was last heard something is expected; null while nobody knows its rhythm
 */
public record SilenceView(
        State state, @Nullable Instant lastAt, @Nullable Duration expectedWithin) {
    public enum State {
        /** Not heard often enough to know its rhythm. */
        UNKNOWN,
        SPEAKING,
        SILENT
    }

    static SilenceView of(@Nullable Pulse pulse) {
        if (pulse == null) {
            return new SilenceView(State.UNKNOWN, null, null);
        }
        Duration within = pulse.expectedWithin().orElse(null);
        State state = pulse.silentSince() != null ? State.SILENT : within == null ? State.UNKNOWN : State.SPEAKING;
        return new SilenceView(state, pulse.lastAt(), within);
    }
}
