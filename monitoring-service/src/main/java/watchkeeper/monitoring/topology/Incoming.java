package watchkeeper.monitoring.topology;

import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.story.StoryCommand;

/** What arrives at a watch-list's partition. */
// Never compared: they only carry bytes from one step to the next.
@SuppressWarnings("ArrayRecordComponent")
sealed interface Incoming {
    byte[] value();

    private static <T> T present(@Nullable T read) {
        if (read == null) {
            throw new IllegalArgumentException("null is nothing");
        }
        return read;
    }

    record Matched(byte[] value) implements Incoming {
        Match read() {
            return present(Json.MAPPER.readValue(value, Match.class));
        }
    }

    /** Something came in of an hour, from one source. */
    record Heard(byte[] value, int source) implements Incoming {
        long read() {
            return present(Json.MAPPER.readValue(value, Long.class));
        }
    }

    record Commanded(byte[] value) implements Incoming {
        StoryCommand read() {
            return present(Json.MAPPER.readValue(value, StoryCommand.class));
        }
    }
}
