package watchkeeper.incident.past;

import java.time.Instant;

/**
 * A look back: how things stood at one time, as far as it was known at another.
 *
 * @param asOf what held later is left out
 * @param knownAt what was recorded later is left out
 */
public record Moment(Instant asOf, Instant knownAt) {
    public boolean has(Fact fact) {
        return !fact.occurredAt().isAfter(asOf) && !fact.recordedAt().isAfter(knownAt);
    }
}
