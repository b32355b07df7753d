package watchkeeper.monitoring.topology;

import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Post;
import watchkeeper.monitoring.story.Story;

/** Forgets what was not touched for the retention, a slice of each store at a time. */
final class Forgetting {
    private static final int MARKS = 5_000;
    private static final int ROWS = 500;

    private final StoreMemory memory;
    private final Sweep<Bytes, Long> seen;
    private final Sweep<String, byte[]> stories;
    private final Sweep<String, byte[]> posts;
    private final Sweep<String, Long> commands;

    Forgetting(ProcessorContext<?, ?> context, StoreMemory memory) {
        this.memory = memory;
        KeyValueStore<Bytes, Long> marks = context.getStateStore(StoryStores.SEEN);
        this.seen = new Sweep<>(marks, MARKS);
        this.stories = new Sweep<>(context.<KeyValueStore<String, byte[]>>getStateStore(StoryStores.STORIES), ROWS);
        this.posts = new Sweep<>(context.<KeyValueStore<String, byte[]>>getStateStore(StoryStores.POSTS), ROWS);
        this.commands =
                new Sweep<>(context.<KeyValueStore<String, Long>>getStateStore(StoryStores.COMMANDS_DONE), ROWS);
    }

    void before(Instant limit) {
        seen.deleteOld(arrived -> arrived < limit.toEpochMilli());
        commands.deleteOld(ordered -> ordered < limit.toEpochMilli());
        posts.deleteOld(
                json -> Json.MAPPER.readValue(json, Post.class).touchedAt().isBefore(limit));
        stories.forEachOld(json -> story(json).touchedAt().isBefore(limit), json -> memory.forget(story(json)));
    }

    private static Story story(byte[] json) {
        return Json.MAPPER.readValue(json, Story.class);
    }
}
