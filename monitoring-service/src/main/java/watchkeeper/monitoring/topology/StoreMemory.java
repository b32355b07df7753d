package watchkeeper.monitoring.topology;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.story.Baseline;
import watchkeeper.monitoring.story.Fingerprint;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.story.Memory;
import watchkeeper.monitoring.story.Post;
import watchkeeper.monitoring.story.Span;
import watchkeeper.monitoring.story.Story;
import watchkeeper.monitoring.story.Suspect;
import watchkeeper.monitoring.story.Words;

/** The memory of one partition, in its stores. */
final class StoreMemory implements Memory {
    static final String END = "\0";
    private static final long HOUR_MS = 3_600_000;
    private static final int HASH = 16;

    private final KeyValueStore<Bytes, Long> seen;
    private final KeyValueStore<String, byte[]> stories;
    private final KeyValueStore<String, byte[]> posts;
    private final KeyValueStore<String, Long> reads;
    private final Hours hours;
    private final KeyValueStore<String, byte[]> baselines;
    private final KeyValueStore<String, Long> moves;
    private final KeyValueStore<String, Long> done;
    private final Spans spans;
    private final Parked parked;
    private final Wordings wordings;

    StoreMemory(ProcessorContext<?, ?> context) {
        this.seen = context.getStateStore(StoryStores.SEEN);
        this.stories = context.getStateStore(StoryStores.STORIES);
        this.posts = context.getStateStore(StoryStores.POSTS);
        this.reads = context.getStateStore(StoryStores.READS);
        this.hours = new Hours(context.getStateStore(StoryStores.HOURS));
        this.baselines = context.getStateStore(StoryStores.BASELINES);
        this.moves = context.getStateStore(StoryStores.MOVES);
        this.done = context.getStateStore(StoryStores.COMMANDS_DONE);
        this.spans = new Spans(context.getStateStore(StoryStores.SPANS), this::story);
        this.parked = new Parked(context.getStateStore(StoryStores.PARKED));
        this.wordings = new Wordings(context.getStateStore(StoryStores.WORDINGS), this::story);
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
    public List<Span> spans(String watchlist) {
        return spans.of(watchlist);
    }

    @Override
    public @Nullable Story story(String id) {
        byte[] json = stories.get(id);
        return json == null ? null : Json.MAPPER.readValue(json, Story.class);
    }

    @Override
    public void keep(Story story) {
        stories.put(story.id(), Json.MAPPER.writeValueAsBytes(story));
        spans.keep(story);
    }

    @Override
    public @Nullable Post post(String watchlist, String item) {
        byte[] json = posts.get(watchlist + END + item);
        return json == null ? null : Json.MAPPER.readValue(json, Post.class);
    }

    @Override
    public List<Post> posts(Story story) {
        List<Post> found = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> each = Scans.prefix(posts, story.watchlist() + END)) {
            each.forEachRemaining(entry -> {
                Post post = Json.MAPPER.readValue(entry.value, Post.class);
                if (post.storyId().equals(story.id())) {
                    found.add(post);
                }
            });
        }
        return found;
    }

    @Override
    public void keep(String watchlist, Post post) {
        posts.put(watchlist + END + post.item(), Json.MAPPER.writeValueAsBytes(post));
    }

    @Override
    public long reads(String storyId, String item) {
        Long known = reads.get(storyId + "|" + item);
        return known == null ? 0 : known;
    }

    @Override
    public List<Known> wordings(String storyId) {
        return wordings.of(storyId);
    }

    @Override
    public void addWording(String storyId, Words words) {
        wordings.add(storyId, words);
    }

    @Override
    public void park(Match match) {
        parked.add(match);
    }

    @Override
    public List<Match> parked(String watchlist, Instant from, Instant to, int most) {
        return parked.between(watchlist, from, to, most);
    }

    @Override
    public Optional<Match> firstParked() {
        return parked.first();
    }

    @Override
    public void unpark(Match match) {
        parked.remove(match);
    }

    @Override
    public long count(String of, long hour) {
        return hours.count(of, hour);
    }

    @Override
    public long counted(String of, long hour) {
        return hours.counted(of, hour);
    }

    @Override
    public void heard(long hour, long mark) {
        hours.hear(hour, mark);
    }

    @Override
    public long heardOf(long hour) {
        return hours.heard(hour);
    }

    @Override
    public void suspect(Suspect suspect) {
        hours.suspect(suspect);
    }

    @Override
    public List<Suspect> suspects(int most) {
        return hours.suspects(most);
    }

    @Override
    public void decided(Suspect suspect) {
        hours.decided(suspect);
    }

    @Override
    public Optional<Baseline> baseline(String watchlist) {
        byte[] json = baselines.get(watchlist);
        return json == null ? Optional.empty() : Optional.of(Json.MAPPER.readValue(json, Baseline.class));
    }

    @Override
    public void keep(String watchlist, Baseline baseline) {
        baselines.put(watchlist, Json.MAPPER.writeValueAsBytes(baseline));
    }

    @Override
    public long nextMove(String watchlist) {
        Long last = moves.get(watchlist);
        long next = last == null ? 1 : last + 1;
        moves.put(watchlist, next);
        return next;
    }

    @Override
    public boolean isFirst(String commandId, Instant now) {
        return done.putIfAbsent(commandId, now.toEpochMilli()) == null;
    }

    List<Story> all() {
        List<Story> all = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> each = stories.all()) {
            each.forEachRemaining(entry -> all.add(Json.MAPPER.readValue(entry.value, Story.class)));
        }
        return all;
    }

    /** All that is kept under a story's name. */
    void forget(Story story) {
        stories.delete(story.id());
        spans.forget(story);
        wordings.forget(story.id());
        Scans.delete(reads, story.id() + "|");
        hours.forget(story.id());
    }
}
