package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import watchkeeper.monitoring.story.Suspect;

/** What was counted, heard and suspected in each hour. */
final class Hours {
    private static final String END = StoreMemory.END;

    /** No watch-list's id and no story's. */
    private static final String HEARD = "heard:";

    private static final String SUSPECT = "suspect:";

    private final KeyValueStore<String, Long> store;

    Hours(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    long count(String of, long hour) {
        long count = counted(of, hour) + 1;
        store.put(of + END + hour, count);
        return count;
    }

    long counted(String of, long hour) {
        Long count = store.get(of + END + hour);
        return count == null ? 0 : count;
    }

    void hear(long hour, long mark) {
        long before = heard(hour);
        if ((before | mark) != before) {
            store.put(HEARD + END + hour, before | mark);
        }
    }

    long heard(long hour) {
        return counted(HEARD, hour);
    }

    void suspect(Suspect suspect) {
        store.putIfAbsent(place(suspect), suspect.hour());
    }

    /** An hour of now has as many digits as one in fifty years, so the keys are in the order of hours. */
    List<Suspect> suspects(int most) {
        List<Suspect> found = new ArrayList<>();
        try (KeyValueIterator<String, Long> each = Scans.prefix(store, SUSPECT)) {
            while (each.hasNext() && found.size() < most) {
                KeyValue<String, Long> entry = each.next();
                found.add(new Suspect(entry.key.substring(entry.key.lastIndexOf(END) + 1), entry.value));
            }
        }
        return found;
    }

    void decided(Suspect suspect) {
        store.delete(place(suspect));
    }

    void forget(String of) {
        Scans.delete(store, of + END);
    }

    private static String place(Suspect suspect) {
        return SUSPECT + suspect.hour() + END + suspect.storyId();
    }
}
