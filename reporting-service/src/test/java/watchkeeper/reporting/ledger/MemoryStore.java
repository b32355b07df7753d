package watchkeeper.reporting.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import watchkeeper.reporting.event.LedgerEvent;

/** Events in memory, found by aggregate, forgotten between lives. */
final class MemoryStore implements EventStorageEngine {
    private final Map<String, List<DomainEventMessage<?>>> byAggregate = new HashMap<>();
    private final List<DomainEventMessage<?>> all = new ArrayList<>();

    List<DomainEventMessage<?>> since(int index) {
        return all.subList(index, all.size());
    }

    List<LedgerEvent> of(String ledger) {
        return byAggregate.getOrDefault(ledger, List.of()).stream()
                .map(stored -> (LedgerEvent) stored.getPayload())
                .toList();
    }

    void forget() {
        byAggregate.clear();
        all.clear();
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        for (EventMessage<?> event : events) {
            DomainEventMessage<?> stored = (DomainEventMessage<?>) event;
            byAggregate
                    .computeIfAbsent(stored.getAggregateIdentifier(), id -> new ArrayList<>())
                    .add(stored);
            all.add(stored);
        }
    }

    @Override
    public DomainEventStream readEvents(String aggregate, long from) {
        List<DomainEventMessage<?>> events = byAggregate.getOrDefault(aggregate, List.of());
        return DomainEventStream.of(List.copyOf(events.subList((int) Math.min(from, events.size()), events.size())));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregate) {
        int size = byAggregate.getOrDefault(aggregate, List.of()).size();
        return size == 0 ? Optional.empty() : Optional.of(size - 1L);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregate) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("no snapshots here");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        throw new UnsupportedOperationException("nobody tracks here");
    }
}
