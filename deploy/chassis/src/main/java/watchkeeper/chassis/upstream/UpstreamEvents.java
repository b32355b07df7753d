package watchkeeper.chassis.upstream;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.SubscribableMessageSource;
import watchkeeper.chassis.wire.Envelope;

/**
 * Where sagas get messages of other services from. The event's timestamp is when the source recorded the fact; metadata
 * {@code aggregate}, {@code sequence} (a Long) and {@code subject} (the record key) come along.
 */
public final class UpstreamEvents implements SubscribableMessageSource<EventMessage<?>> {
    /** The processing group of sagas that handle messages from upstream. */
    public static final String GROUP = "upstream";

    private final List<Consumer<List<? extends EventMessage<?>>>> processors = new CopyOnWriteArrayList<>();

    @Override
    public Registration subscribe(Consumer<List<? extends EventMessage<?>>> processor) {
        processors.add(processor);
        return () -> processors.remove(processor);
    }

    /** Hands the message to the sagas; when this returns they have done what they do, or it throws. */
    public void publish(Envelope envelope) {
        EventMessage<Object> event = new GenericEventMessage<>(
                new GenericMessage<>(
                        envelope.id(),
                        envelope.message(),
                        Map.of(
                                "aggregate", envelope.aggregate(),
                                "sequence", envelope.sequence(),
                                "subject", envelope.key())),
                envelope::recordedAt);
        processors.forEach(processor -> processor.accept(List.of(event)));
    }
}
