package watchkeeper.chassis.intake;

import java.util.Set;
import watchkeeper.chassis.wire.Envelope;

/**
 * What a service does with messages from upstream. Called once per message, in the order of each key, inside the
 * transaction that also notes the message as applied.
 */
public interface TopicReader {
    /** Name of the consumer group and of the notes; never changed. */
    String name();

    Set<String> topics();

    void apply(Envelope message);
}
