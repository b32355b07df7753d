package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class StreamsLifeTest {
    private final AtomicInteger exited = new AtomicInteger();
    private final StreamsLife life = new StreamsLife(exited::set);

    @Test
    void isHealthyOnlyWhileStreamsRuns() {
        assertThat(life.health().getStatus()).isEqualTo(Status.DOWN);
        life.onChange(State.REBALANCING, State.CREATED);
        assertThat(life.health().getStatus()).isEqualTo(Status.UP);
        life.onChange(State.RUNNING, State.REBALANCING);
        assertThat(life.health().getStatus()).isEqualTo(Status.UP);
        life.onChange(State.PENDING_SHUTDOWN, State.RUNNING);
        assertThat(life.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(exited).hasValue(0);
    }

    @Test
    void endsTheProcessWhenStreamsGaveUp() {
        life.onChange(State.ERROR, State.PENDING_ERROR);

        await().until(() -> exited.get() == 1);
        assertThat(life.health().getStatus()).isEqualTo(Status.DOWN);
    }

    @Test
    void replacesAThreadAFewTimesAndThenGivesUp() {
        for (int i = 0; i < 5; i++) {
            assertThat(life.handle(new IllegalStateException("boom")))
                    .isEqualTo(StreamThreadExceptionResponse.REPLACE_THREAD);
        }
        assertThat(life.handle(new IllegalStateException("boom")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
