package watchkeeper.monitoring.topology;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;
import static org.apache.kafka.streams.state.Stores.persistentKeyValueStore;

import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of one watch-list partition. Plain key-value with an expiry of their own: window stores drop late data. */
final class StoryStores {
    static final String SEEN = "seen";
    static final String STORIES = "stories";
    static final String SPANS = "spans";
    static final String READS = "reads";
    static final String PARKED = "parked";

    private StoryStores() {}

    static Set<StoreBuilder<?>> all() {
        return Set.of(
                keyValueStoreBuilder(persistentKeyValueStore(SEEN), Serdes.Bytes(), Serdes.Long()),
                keyValueStoreBuilder(persistentKeyValueStore(STORIES), Serdes.String(), Serdes.ByteArray()),
                keyValueStoreBuilder(persistentKeyValueStore(SPANS), Serdes.String(), Serdes.ByteArray()),
                keyValueStoreBuilder(persistentKeyValueStore(READS), Serdes.String(), Serdes.Long()),
                keyValueStoreBuilder(persistentKeyValueStore(PARKED), Serdes.String(), Serdes.ByteArray()));
    }
}
