package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Memory.Known;
import watchkeeper.monitoring.story.Story;
import watchkeeper.monitoring.story.Words;

/** The texts that others are compared with; those of the stories used last are kept ready. */
final class Wordings {
    /** Of a story; what comes later resembles one of them or is another matter. */
    private static final int MOST = 50;

    /** More than a post of one list is compared with. */
    private static final int STORIES_READY = 2_000;

    private final KeyValueStore<String, byte[]> store;
    private final Function<String, @Nullable Story> stories;
    private final Map<String, List<Known>> ready = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Known>> eldest) {
            return size() > STORIES_READY;
        }
    };

    Wordings(KeyValueStore<String, byte[]> store, Function<String, @Nullable Story> stories) {
        this.store = store;
        this.stories = stories;
    }

    List<Known> of(String storyId) {
        return List.copyOf(ready(storyId));
    }

    void add(String storyId, Words words) {
        List<Known> known = ready(storyId);
        if (known.size() < MOST && known.stream().noneMatch(one -> saysTheSame(one.words(), words))) {
            known.add(Known.of(words));
            List<Words> all = known.stream().map(Known::words).toList();
            store.put(storyId, Json.MAPPER.writeValueAsBytes(all));
        }
    }

    void forget(String storyId) {
        store.delete(storyId);
        ready.remove(storyId);
    }

    private static boolean saysTheSame(Words one, Words other) {
        return one.title().equals(other.title()) && Objects.equals(one.text(), other.text());
    }

    private List<Known> ready(String storyId) {
        return ready.computeIfAbsent(storyId, id -> {
            List<Known> known = new ArrayList<>();
            byte[] kept = store.get(id);
            if (kept != null) {
                Json.MAPPER.readTree(kept).forEach(words -> known.add(Known.of(read(words))));
            } else {
                Story former = stories.apply(id);
                if (former != null && former.observations() > 0) {
                    // A former program kept the title only.
                    known.add(Known.of(Words.of(former.title())));
                }
            }
            return known;
        });
    }

    /** A former program kept one text of each. */
    private static Words read(JsonNode kept) {
        return kept.isString() ? Words.of(kept.asString()) : Json.MAPPER.treeToValue(kept, Words.class);
    }
}
