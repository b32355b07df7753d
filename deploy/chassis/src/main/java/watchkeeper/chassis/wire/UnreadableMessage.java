package watchkeeper.chassis.wire;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Something on one of our topics is no message of ours. */
public final class UnreadableMessage extends RuntimeException {
    private final String reason;

    UnreadableMessage(ConsumerRecord<?, ?> consumed, RuntimeException cause) {
        this(
                "unreadable message at %s-%d@%d: %s"
                        .formatted(consumed.topic(), consumed.partition(), consumed.offset(), cause.getMessage()),
                cause);
    }

    private UnreadableMessage(String reason, RuntimeException cause) {
        super(reason, cause);
        this.reason = reason;
    }

    /** Where it stands and what is wrong with it. */
    public String reason() {
        return reason;
    }
}
