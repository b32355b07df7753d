package watchkeeper.incident.past;

import java.time.Instant;
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
