package watchkeeper.chassis.wire;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something on one of our topics is no message of ours. */
public final class UnreadableMessage extends RuntimeException {
    UnreadableMessage(ConsumerRecord<?, ?> consumed, RuntimeException cause) {
        super(
                "unreadable message at %s-%d@%d: %s"
                        .formatted(consumed.topic(), consumed.partition(), consumed.offset(), cause.getMessage()),
                cause);
    }
}
