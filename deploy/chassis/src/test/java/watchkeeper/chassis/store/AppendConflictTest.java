package watchkeeper.chassis.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

class AppendConflictTest {
    private final ConcurrencyException conflict =
            new ConcurrencyException("somebody was faster", new SQLException("duplicate key", "23505"));
    private final SimpleCommandBus bus = SimpleCommandBus.builder().build();
    private final CommandGateway gateway = new StoreConfiguration().commandGateway(bus);
    private final AtomicInteger attempts = new AtomicInteger();

    @Test
    void aConflictIsTriedAgainThreeTimesAndThenSaidToBe503() {
        handleWith(conflict, Integer.MAX_VALUE);
        assertThatThrownBy(() -> gateway.sendAndWait("act")).isSameAs(conflict);
        assertThat(attempts).hasValue(4);
        var answer = new StoreProblems().contended();
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
    }

    @Test
    void whoIsThirdInTheQueueGetsThrough() {
        handleWith(conflict, 2);
        String answer = gateway.sendAndWait("act");
        assertThat(answer).isEqualTo("done");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void anyOtherFailureIsNotTriedAgain() {
        handleWith(new IllegalStateException("no"), Integer.MAX_VALUE);
        assertThatThrownBy(() -> gateway.sendAndWait("act")).isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }

    private void handleWith(RuntimeException failure, int failures) {
        bus.subscribe("java.lang.String", command -> {
            if (attempts.incrementAndGet() <= failures) {
                throw failure;
            }
            return "done";
        });
    }
}
