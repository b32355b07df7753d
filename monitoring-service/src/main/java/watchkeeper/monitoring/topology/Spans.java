package watchkeeper.monitoring.topology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Span;
import watchkeeper.monitoring.story.Story;

/**
 * Which stories of a watch-list a detection may still join. The store holds which they are; the times are read from the
 * stories once and then kept here, so that an observation more does not rewrite the whole list.
 */
final class Spans {
    /** Per watch-list; beyond, the one that was observed longest ago is joined no more. */
    private static final int MOST = 200;

    private static final TypeReference<List<Span>> LIST = new TypeReference<>() {};
    private static final String OF_A_QUERY = "\n";

    private final KeyValueStore<String, byte[]> store;
    private final Function<String, @Nullable Story> stories;
    private final Map<String, Map<String, Span>> known = new HashMap<>();

    Spans(KeyValueStore<String, byte[]> store, Function<String, @Nullable Story> stories) {
        this.store = store;
        this.stories = stories;
    }

    List<Span> of(String watchlist) {
        return List.copyOf(open(watchlist).values());
    }

    void keep(Story story) {
        Map<String, Span> open = open(story.watchlist());
        boolean more = !story.isMerged() && open.put(story.id(), story.span()) == null;
        boolean less = story.isMerged() && open.remove(story.id()) != null;
        if (open.size() > MOST) {
            open.values().stream().min(Comparator.comparing(Span::last)).ifPresent(old -> open.remove(old.storyId()));
        }
        if (more || less) {
            write(story.watchlist(), open);
        }
    }

    void forget(Story story) {
        Map<String, Span> open = open(story.watchlist());
        if (open.remove(story.id()) != null) {
            write(story.watchlist(), open);
        }
    }

    private Map<String, Span> open(String watchlist) {
        Map<String, Span> cached = known.get(watchlist);
        if (cached != null) {
            return cached;
        }
        Map<String, Span> open = new LinkedHashMap<>();
        byte[] json = store.get(watchlist);
        if (json != null) {
            add(open, json);
        }
        known.put(watchlist, open);
        adopt(watchlist, open);
        return open;
    }

    /** A former program kept them per query: a changed query must not fork a story. */
    private void adopt(String watchlist, Map<String, Span> open) {
        List<KeyValue<String, byte[]>> former = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> each = Scans.prefix(store, watchlist + OF_A_QUERY)) {
            each.forEachRemaining(former::add);
        }
        for (KeyValue<String, byte[]> ofQuery : former) {
            add(open, ofQuery.value);
            store.delete(ofQuery.key);
        }
        if (!former.isEmpty()) {
            write(watchlist, open);
        }
    }

    private void add(Map<String, Span> open, byte[] json) {
        for (Span span : Json.MAPPER.readValue(json, LIST)) {
            Story story = stories.apply(span.storyId());
            if (story != null && !story.isMerged()) {
                open.put(story.id(), story.span());
            }
        }
    }

    private void write(String watchlist, Map<String, Span> open) {
        if (open.isEmpty()) {
            store.delete(watchlist);
        } else {
            store.put(watchlist, Json.MAPPER.writeValueAsBytes(open.values()));
        }
    }
}
