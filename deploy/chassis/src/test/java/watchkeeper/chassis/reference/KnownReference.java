package watchkeeper.chassis.reference;

import java.util.Collection;
import watchkeeper.contracts.ReferenceMessage;

/** What a service knows of the reference topic, for tests that have no broker to read it from. */
public final class KnownReference {
    private KnownReference() {}

    /** One that was read to its end, at which these lay. */
    public static Reference of(Collection<? extends ReferenceMessage> messages) {
        Reference reference = new Reference();
        learn(reference, messages);
        reference.endReached();
        return reference;
    }

    /** What came on the topic since. */
    public static void learn(Reference reference, Collection<? extends ReferenceMessage> messages) {
        reference.learn(messages.stream().map(ReferenceMessage.class::cast).toList());
    }
}
