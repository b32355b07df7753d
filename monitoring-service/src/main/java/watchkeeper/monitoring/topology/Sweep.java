package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Goes round a store for ever, a slice at a time, and finds what is old. */
final class Sweep<K, V> {
    private final KeyValueStore<K, V> store;
    private final int slice;
    private @Nullable K next;

    /** @param slice more than can come in between two calls */
    Sweep(KeyValueStore<K, V> store, int slice) {
        this.store = store;
        this.slice = slice;
    }

    void deleteOld(Predicate<V> isOld) {
        old(isOld).forEach(entry -> store.delete(entry.key));
    }

    void forEachOld(Predicate<V> isOld, Consumer<V> forget) {
        old(isOld).forEach(entry -> forget.accept(entry.value));
    }

    private List<KeyValue<K, V>> old(Predicate<V> isOld) {
        List<KeyValue<K, V>> old = new ArrayList<>();
        int looked = 0;
        try (KeyValueIterator<K, V> each = next == null ? store.all() : store.range(next, null)) {
            while (each.hasNext() && looked++ < slice) {
                KeyValue<K, V> entry = each.next();
                if (isOld.test(entry.value)) {
                    old.add(entry);
                }
            }
            next = each.hasNext() ? each.peekNextKey() : null;
        }
        return old;
    }
}
