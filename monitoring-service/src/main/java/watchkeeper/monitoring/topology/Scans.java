package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** What stands in a store under one beginning. */
final class Scans {
    private Scans() {}

    static <V> KeyValueIterator<String, V> prefix(KeyValueStore<String, V> store, String beginning) {
        return store.prefixScan(beginning, new StringSerializer());
    }

    static <V> void delete(KeyValueStore<String, V> store, String beginning) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, V> each = prefix(store, beginning)) {
            each.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }
}
