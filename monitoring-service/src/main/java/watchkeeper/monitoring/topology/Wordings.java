package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;
import tools.jackson.core.type.TypeReference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Memory.Known;
import watchkeeper.monitoring.story.Story;

/** The texts that others are compared with; those of the stories used last are kept ready. */
final class Wordings {
    /** Of a story; what comes later resembles one of them or is another matter. */
    private static final int MOST = 50;

    private static final int STORIES_READY = 500;
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

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

    void add(Story story, String text) {
        List<Known> known = ready(story);
        if (known.size() < MOST && known.stream().noneMatch(one -> one.text().equals(text))) {
            known.add(Known.of(text));
            List<String> texts = known.stream().map(Known::text).toList();
            store.put(story.id(), Json.MAPPER.writeValueAsBytes(texts));
        }
    }

    void forget(Story story) {
        store.delete(story.id());
        ready.remove(story.id());
    }

    private List<Known> ready(Story story) {
        return ready.computeIfAbsent(story.id(), id -> {
            List<Known> known = new ArrayList<>();
            byte[] texts = store.get(id);
            if (texts != null) {
                Json.MAPPER.readValue(texts, TEXTS).forEach(text -> known.add(Known.of(text)));
            } else if (story.observations() > 0) {
                // A story of a former program, which kept the title only.
                known.add(Known.of(story.title()));
            }
            return known;
        });
    }
}
