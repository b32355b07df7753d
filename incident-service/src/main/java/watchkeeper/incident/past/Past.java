package watchkeeper.incident.past;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads what was stored of an aggregate, all of it: no snapshot stands in for what came before. */
@Component
public class Past {
    private final EventStore events;

    Past(EventStore events) {
        this.events = events;
    }

    /** Everything stored of the aggregate, in the order of its numbers; nothing when there is no such aggregate. */
    public List<Fact> of(String aggregate) {
        List<Fact> facts = new ArrayList<>();
        events.readEvents(aggregate, 0).forEachRemaining(stored -> facts.add(Fact.of(stored)));
        return facts;
    }

    /** The number of the last event stored of the aggregate. */
    public Optional<Long> last(String aggregate) {
        return events.lastSequenceNumberFor(aggregate);
    }
}
