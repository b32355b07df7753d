package watchkeeper.incident.past;

import java.time.Instant;
import java.util.Comparator;
import org.axonframework.eventhandling.DomainEventMessage;
import watchkeeper.incident.event.Occurred;

/**
 * A stored event with both its times.
 *
 * @param aggregate id of the aggregate that it belongs to
 * @param number its number in the aggregate, from 0
 * @param occurredAt when it held: what the event says itself, otherwise when it was recorded
 */
public record Fact(Object event, String aggregate, long number, Instant occurredAt, Instant recordedAt) {
    /** In the order in which things held; what held at the same time in the order in which it was recorded. */
    public static final Comparator<Fact> AS_IT_HELD = Comparator.comparing(Fact::occurredAt)
            .thenComparing(Fact::recordedAt)
            .thenComparing(Fact::aggregate)
            .thenComparingLong(Fact::number);

    public static Fact of(DomainEventMessage<?> stored) {
        Instant recordedAt = stored.getTimestamp();
        Object event = stored.getPayload();
        return new Fact(
                event,
                stored.getAggregateIdentifier(),
                stored.getSequenceNumber(),
                event instanceof Occurred occurred ? occurred.occurredAt() : recordedAt,
                recordedAt);
    }
}
