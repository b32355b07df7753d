package watchkeeper.monitoring.silence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a source was heard, in product time.
 *
 * @param source the id of a registered feed, or the platform of what nobody registered
 * @param gaps seconds between its beats, the newest last
 * @param silentSince when it was last heard before the silence that was told; null while it speaks
 * @param rule what people have set for it
 * @param fault what the last poll met, for a feed that we poll
 */
public record Pulse(
        String source,
        Instant lastAt,
        Instant beatAt,
        List<Long> gaps,
        @Nullable Instant silentSince,
        long sequence,
        @Nullable Duration rule,
        @Nullable String fault) {
    /** Empty while nobody knows its rhythm. */
    public Optional<Duration> expectedWithin() {
        return Rhythm.expectedWithin(gaps, rule);
    }
}
