package watchkeeper.monitoring.topology;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntConsumer;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.KafkaStreams.StateListener;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;

/**
 * Streams dies quietly: the JVM would go on answering HTTP without it. So health follows its state, a thread that fails
 * is replaced a few times, and when the client gives up the process ends, to be started again by its supervisor.
 */
final class StreamsLife implements StateListener, StreamsUncaughtExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(StreamsLife.class);
    private static final int MOST_REPLACEMENTS = 5;
    private static final Duration WITHIN = Duration.ofMinutes(1);
    private static final int FAILED = 1;

    private final IntConsumer exit;
    private final Deque<Long> replacements = new ArrayDeque<>();
    private volatile State state = State.CREATED;

    StreamsLife(IntConsumer exit) {
        this.exit = exit;
    }

    @Override
    public void onChange(State now, State before) {
        state = now;
        LOG.info("streams: {} after {}", now, before);
        if (now == State.ERROR) {
            LOG.error("streams cannot go on, ending the process");
            // Not on the thread that reports: the shutdown waits for it.
            Thread.ofPlatform().name("streams-failed").start(() -> exit.accept(FAILED));
        }
    }

    @Override
    public synchronized StreamThreadExceptionResponse handle(Throwable failure) {
        LOG.error("a stream thread failed", failure);
        long now = System.nanoTime();
        replacements.addLast(now);
        while (now - replacements.getFirst() > WITHIN.toNanos()) {
            replacements.removeFirst();
        }
        return replacements.size() > MOST_REPLACEMENTS
                ? StreamThreadExceptionResponse.SHUTDOWN_CLIENT
                : StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    Health health() {
        Health.Builder health = state.isRunningOrRebalancing() ? Health.up() : Health.down();
        return health.withDetail("state", state.name()).build();
    }
}
