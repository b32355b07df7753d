package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.state.KeyValueStore;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Memory.Known;
import watchkeeper.monitoring.story.Story;
import watchkeeper.monitoring.story.Words;

/** The texts that others are compared with; those of the stories used last are kept ready. */
final class Wordings {
    /** Of a story; what comes later resembles one of them or is another matter. */
    private static final int MOST = 50;

    private static final int STORIES_READY = 500;

    private final KeyValueStore<String, byte[]> store;
    private final Map<String, List<Known>> ready = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Known>> eldest) {
            return size() > STORIES_READY;
        }
    };

    Wordings(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    List<Known> of(Story story) {
        return List.copyOf(ready(story));
    }

    void add(Story story, Words words) {
        List<Known> known = ready(story);
        if (known.size() < MOST && known.stream().noneMatch(one -> saysTheSame(one.words(), words))) {
            known.add(Known.of(words));
            List<Words> all = known.stream().map(Known::words).toList();
            store.put(story.id(), Json.MAPPER.writeValueAsBytes(all));
        }
    }

    void forget(Story story) {
        store.delete(story.id());
        ready.remove(story.id());
    }

    private static boolean saysTheSame(Words one, Words other) {
        return one.title().equals(other.title()) && Objects.equals(one.text(), other.text());
    }

    private List<Known> ready(Story story) {
        return ready.computeIfAbsent(story.id(), id -> {
            List<Known> known = new ArrayList<>();
            byte[] kept = store.get(id);
            if (kept != null) {
                Json.MAPPER.readTree(kept).forEach(words -> known.add(Known.of(read(words))));
            } else if (story.observations() > 0) {
                // A story of a former program, which kept the title only.
                known.add(Known.of(Words.of(story.title())));
            }
            return known;
        });
    }

    /** A former program kept one text of each. */
    private static Words read(JsonNode kept) {
        return kept.isString() ? Words.of(kept.asString()) : Json.MAPPER.treeToValue(kept, Words.class);
    }
}
