package watchkeeper.monitoring.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.story.Match;

/** Matches that wait for what lies between; sorted by watch-list and time, so that only what is asked for is read. */
final class Parked {
    private static final char END = '\0';

    private final KeyValueStore<String, byte[]> store;

    Parked(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    void add(Match match) {
        store.put(place(match), Json.MAPPER.writeValueAsBytes(match));
    }

    void remove(Match match) {
        store.delete(place(match));
        // Where a former program put it.
        store.delete(match.subject()
                + END
                + time(match.detection().observedAt())
                + match.detection().item());
    }

    List<Match> between(String watchlist, Instant from, Instant to, int most) {
        if (to.isBefore(from)) {
            return List.of();
        }
        List<Match> found = new ArrayList<>();
        String last = watchlist + END + time(to.plusMillis(1));
        try (KeyValueIterator<String, byte[]> each = store.range(watchlist + END + time(from), last)) {
            while (each.hasNext() && found.size() < most) {
                found.add(Json.MAPPER.readValue(each.next().value, Match.class));
            }
        }
        return found;
    }

    Optional<Match> first() {
        try (KeyValueIterator<String, byte[]> each = store.all()) {
            return each.hasNext()
                    ? Optional.of(Json.MAPPER.readValue(each.next().value, Match.class))
                    : Optional.empty();
        }
    }

    private static String place(Match match) {
        Detection detection = match.detection();
        return match.watchlist() + END + time(detection.observedAt()) + detection.item();
    }

    private static String time(Instant at) {
        return "%015d".formatted(Math.max(0, at.toEpochMilli()));
    }
}
