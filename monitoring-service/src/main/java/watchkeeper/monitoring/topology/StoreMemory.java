package watchkeeper.monitoring.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.story.Fingerprint;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.story.Memory;
import watchkeeper.monitoring.story.Span;
import watchkeeper.monitoring.story.Story;

/** The memory of one partition, in its stores. What has not been touched for the retention is forgotten in slices. */
final class StoreMemory implements Memory {
    private static final int SLICE = 2_000;
    private static final long HOUR_MS = 3_600_000;
    private static final int HASH = 16;
    private static final char END_OF_SUBJECT = '\0';
    private static final TypeReference<List<Span>> SPANS = new TypeReference<>() {};

    private final KeyValueStore<Bytes, Long> seen;
    private final KeyValueStore<String, byte[]> stories;
    private final KeyValueStore<String, byte[]> spans;
    private final KeyValueStore<String, Long> reads;
    private final KeyValueStore<String, byte[]> parked;
    private @Nullable Bytes nextSlice;

    StoreMemory(ProcessorContext<?, ?> context) {
        this.seen = context.getStateStore(StoryStores.SEEN);
        this.stories = context.getStateStore(StoryStores.STORIES);
        this.spans = context.getStateStore(StoryStores.SPANS);
        this.reads = context.getStateStore(StoryStores.READS);
        this.parked = context.getStateStore(StoryStores.PARKED);
    }

    /** The value is when it arrived, in product time: an old file replayed today must still be known tomorrow. */
    @Override
    public boolean isNew(Match match, Instant now) {
        Detection detection = match.detection();
        String observedAt = detection.observedAt().toString();
        byte[] hash = Fingerprint.of(match.watchlist(), detection.item(), observedAt);
        long hour = Math.floorDiv(detection.observedAt().toEpochMilli(), HOUR_MS);
        Bytes key = Bytes.wrap(ByteBuffer.allocate(Long.BYTES + HASH)
                .putLong(hour)
                .put(hash, 0, HASH)
                .array());
        return seen.putIfAbsent(key, now.toEpochMilli()) == null;
    }

    @Override
    public List<Span> spans(String subject) {
        byte[] json = spans.get(subject);
        return json == null ? List.of() : Json.MAPPER.readValue(json, SPANS);
    }

    @Override
    public void keepSpans(String subject, List<Span> kept) {
        spans.put(subject, Json.MAPPER.writeValueAsBytes(kept));
    }

    @Override
    public @Nullable Story story(String id) {
        byte[] json = stories.get(id);
        return json == null ? null : Json.MAPPER.readValue(json, Story.class);
    }

    @Override
    public void keep(Story story) {
        stories.put(story.id(), Json.MAPPER.writeValueAsBytes(story));
    }

    @Override
    public long reads(String storyId, String item) {
        Long known = reads.get(storyId + "|" + item);
        return known == null ? 0 : known;
    }

    @Override
    public void keepReads(String storyId, String item, long most) {
        reads.put(storyId + "|" + item, most);
    }

    @Override
    public void park(Match match) {
        parked.put(place(match), Json.MAPPER.writeValueAsBytes(match));
    }

    /** The keys sort by time, so that only this one is read. */
    @Override
    public Optional<Match> firstParked(String subject, Instant from, Instant to) {
        return first(parked.range(place(subject, from), place(subject, to.plusMillis(1))));
    }

    @Override
    public Optional<Match> firstParked() {
        return first(parked.all());
    }

    @Override
    public void unpark(Match match) {
        parked.delete(place(match));
    }

    /** Sorts by subject, then by time. */
    private static String place(Match match) {
        Detection detection = match.detection();
        return place(match.subject(), detection.observedAt()) + detection.item();
    }

    private static String place(String subject, Instant at) {
        return subject + END_OF_SUBJECT + "%015d".formatted(Math.max(0, at.toEpochMilli()));
    }

    private static Optional<Match> first(KeyValueIterator<String, byte[]> parked) {
        try (parked) {
            return parked.hasNext()
                    ? Optional.of(Json.MAPPER.readValue(parked.next().value, Match.class))
                    : Optional.empty();
        }
    }

    List<Story> all() {
        List<Story> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> each = stories.all()) {
            each.forEachRemaining(entry -> all.add(Json.MAPPER.readValue(entry.value, Story.class)));
        }
        return all;
    }

    /** One slice of what was seen; the next call goes on where this one ended. */
    void forgetSeenBefore(Instant limit) {
        List<Bytes> old = new ArrayList<>();
        int looked = 0;
        Bytes last = null;
        try (KeyValueIterator<Bytes, Long> each = nextSlice == null ? seen.all() : seen.range(nextSlice, null)) {
            while (each.hasNext() && looked++ < SLICE) {
                var entry = each.next();
                last = entry.key;
                if (entry.value < limit.toEpochMilli()) {
                    old.add(entry.key);
                }
            }
            nextSlice = each.hasNext() ? last : null;
        }
        old.forEach(seen::delete);
    }

    void forgetStoriesBefore(Instant limit) {
        all().stream().filter(story -> story.touchedAt().isBefore(limit)).forEach(this::forget);
    }

    private void forget(Story story) {
        stories.delete(story.id());
        List<Span> kept = new ArrayList<>(spans(story.subject()));
        kept.removeIf(span -> span.storyId().equals(story.id()));
        if (kept.isEmpty()) {
            spans.delete(story.subject());
        } else {
            keepSpans(story.subject(), kept);
        }
        List<String> counted = new ArrayList<>();
        try (KeyValueIterator<String, Long> each = reads.prefixScan(story.id() + "|", new StringSerializer())) {
            each.forEachRemaining(entry -> counted.add(entry.key));
        }
        counted.forEach(reads::delete);
    }
}
