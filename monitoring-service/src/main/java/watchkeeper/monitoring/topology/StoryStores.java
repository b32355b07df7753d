package watchkeeper.monitoring.topology;

import static org.apache.kafka.streams.state.Stores.keyValueStoreBuilder;

import java.util.Set;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.StoreBuilder;

/** The stores of one watch-list partition. Plain key-value with an expiry of their own: window stores drop late data. */
final class StoryStores {
    static final String SEEN = "seen";
    static final String STORIES = "stories";
    static final String SPANS = "spans";
    /** Only what a former program wrote: readers per item, before there were posts. */
    static final String READS = "reads";

    static final String PARKED = "parked";
    static final String POSTS = "posts";
    static final String WORDINGS = "wordings";
    static final String HOURS = "hours";
    static final String BASELINES = "baselines";
    static final String MOVES = "moves";
    static final String COMMANDS_DONE = "commands-done";

    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> JSON = Serdes.ByteArray();
    private static final Serde<Long> NUMBER = Serdes.Long();

    private final Function<String, KeyValueBytesStoreSupplier> kept;

    /** @param kept where a store of that name is kept: on disk, or in the memory of a test */
    StoryStores(Function<String, KeyValueBytesStoreSupplier> kept) {
        this.kept = kept;
    }

    Set<StoreBuilder<?>> all() {
        return Set.of(
                store(SEEN, Serdes.Bytes(), NUMBER),
                store(STORIES, TEXT, JSON),
                store(SPANS, TEXT, JSON),
                store(READS, TEXT, NUMBER),
                store(PARKED, TEXT, JSON),
                store(POSTS, TEXT, JSON),
                store(WORDINGS, TEXT, JSON),
                store(HOURS, TEXT, NUMBER),
                store(BASELINES, TEXT, JSON),
                store(MOVES, TEXT, NUMBER),
                store(COMMANDS_DONE, TEXT, NUMBER));
    }

    private <K, V> StoreBuilder<?> store(String name, Serde<K> key, Serde<V> value) {
        return keyValueStoreBuilder(kept.apply(name), key, value);
    }
}
