package watchkeeper.incident.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveShadows;
import watchkeeper.incident.board.Fold;
import watchkeeper.incident.past.Fact;

/** Folds stored events into the shadows of a list and of the lists that it reads, a batch at a time. */
@Component
class Refolding {
    private static final int BATCH = 500;

    private final EventStorageEngine events;
    private final Serializer serializer;
    private final LiveShadows shadows;
    private final Folds folds;

    Refolding(EventStorageEngine events, Serializer serializer, LiveShadows shadows, Folds folds) {
        this.events = events;
        this.serializer = serializer;
        this.shadows = shadows;
        this.folds = folds;
    }

    /**
     * A batch of events.
     *
     * @param token of its last event; the former one when there was none
     * @param full true when there is more to be read
     */
    record Step(@Nullable TrackingToken token, boolean full) {}

    /** Folds the next batch behind a token. */
    Step fold(UUID rebuild, String list, @Nullable TrackingToken after) {
        List<TrackedEventMessage<?>> batch = read(after).limit(BATCH).toList();
        take(rebuild, list, batch);
        return new Step(batch.isEmpty() ? after : batch.getLast().trackingToken(), batch.size() == BATCH);
    }

    /** Folds what lies between: exactly what whoever holds the other token has seen. */
    void foldUpTo(UUID rebuild, String list, String after, TrackingToken upTo) {
        GapAwareTrackingToken seen = positions(upTo);
        Set<Long> unseen = new HashSet<>(seen.getGaps());
        List<TrackedEventMessage<?>> between = new ArrayList<>();
        try (Stream<TrackedEventMessage<?>> behind = read(token(after))) {
            behind.takeWhile(event -> index(event) <= seen.getIndex())
                    .filter(event -> !unseen.contains(index(event)))
                    .forEach(between::add);
        }
        take(rebuild, list, between);
    }

    String text(TrackingToken token) {
        return serializer
                .serialize(WrappedToken.unwrapLowerBound(token), String.class)
                .getData();
    }

    private TrackingToken token(String text) {
        TrackingToken token = serializer.deserialize(
                new SimpleSerializedObject<>(text, String.class, serializer.typeForClass(GapAwareTrackingToken.class)));
        if (token == null) {
            throw new IllegalStateException("no token in " + text);
        }
        return token;
    }

    private Stream<TrackedEventMessage<?>> read(@Nullable TrackingToken after) {
        // Without blocking: the end of what is stored is the end of the stream.
        return events.readEvents(after, false).map(event -> event);
    }

    private static long index(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private static GapAwareTrackingToken positions(TrackingToken token) {
        return WrappedToken.unwrap(token, GapAwareTrackingToken.class)
                .orElseThrow(() -> new IllegalStateException("not a position in the store: " + token));
    }

    private void take(UUID rebuild, String list, List<TrackedEventMessage<?>> batch) {
        List<Fold> needed = folds.needed(list);
        ShadowRows rows = new ShadowRows(shadows, rebuild);
        for (TrackedEventMessage<?> event : batch) {
            if (event instanceof DomainEventMessage<?> stored) {
                Fact fact = Fact.of(stored);
                needed.forEach(fold -> fold.take(fact, rows));
            }
        }
        rows.flush();
    }
}
