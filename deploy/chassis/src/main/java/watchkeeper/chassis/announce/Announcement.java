package watchkeeper.chassis.announce;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;

/**
 * How stored events leave a service. Every event of every announced aggregate type leaves as exactly one message: so the
 * sequence of a message is the number of its event in the aggregate, and has no holes.
 */
public interface Announcement {
    /** The topic that everything goes to. */
    String topic();

    /** The aggregate types whose events leave. */
    List<String> aggregateTypes();

    Outgoing of(DomainEventMessage<?> stored);

    /** A message under its key: the incident's id, or the story's before there is one. */
    record Outgoing(String key, Object message) {}
}
