package watchkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Whether nothing is lost when instances of monitoring-service come, go and are killed; how long it takes; what it holds. */
@Tag("campaign")
@TestMethodOrder(OrderAnnotation.class)
class InstancesCampaignTest {
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int BATCH = 500;
    /** So many more in each step of the memory's test; ten steps. */
    private static final int STEP = Integer.getInteger("bench.step", 50_000);
    /** Detections that match, all kept in the state. */
    private static final int STATE = Integer.getInteger("bench.state", 50_000);

    private static final List<String> FIGURES = new ArrayList<>();
    private static Machine machine;
    private static Outside outside;
    private static Service first;
    private static Path firstState;
    private static String token;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        machine = Machine.start();
        firstState = state();
        // It announces the plan, without which none is ready.
        try (Service incidents = Service.start(machine, "incident", Map.of())) {
            first = monitoring(firstState);
            token = incidents.token("feed", "INFORMATION_CENTER");
        }
        outside = new Outside(machine.broker().bootstrapServers());
    }

    @AfterAll
    static void stop() throws IOException {
        outside.close();
        first.close();
        machine.close();
        FIGURES.forEach(System.out::println);
    }

    @Test
    @Order(1)
    void oneThatIsKilledIsTakenOverAndNothingIsLost() throws IOException {
        Set<String> promised = new HashSet<>();
        Service second = monitoring(state());
        try (Feeding feeding = new Feeding(first, token, "kill-")) {
            goesOn(feeding);
            await().atMost(PATIENCE).until(() -> outside.foundAll(Set.copyOf(feeding.promised())));
            outside.measureGaps();
            second.kill();
            goesOn(feeding);
            promised.addAll(feeding.promised());
        }
        nothingIsLost("kill -9 of one of two instances", promised);
    }

    @Test
    @Order(2)
    void instancesThatComeAndGoLoseNothing() throws IOException {
        Set<String> promised = new HashSet<>();
        try (Feeding feeding = new Feeding(first, token, "rebalance-")) {
            outside.measureGaps();
            Service second = monitoring(state());
            Service third = monitoring(state());
            goesOn(feeding);
            third.close();
            goesOn(feeding);
            second.close();
            goesOn(feeding);
            promised.addAll(feeding.promised());
        }
        nothingIsLost("two instances more, and gone again", promised);
    }

    @Test
    @Order(3)
    void memoryStaysFlat() {
        List<Long> held = new ArrayList<>();
        for (int step = 0; step < 10; step++) {
            post("flat" + step + "-", STEP, 20);
            held.add(first.residentMb());
        }
        FIGURES.add("resident MB after each %,d of %,d detections: %s".formatted(STEP, 10 * STEP, held));
        assertThat(held.getLast()).isLessThan(held.get(2) * 5 / 4);
    }

    @Test
    @Order(4)
    void startsAgainWithItsStateAndWithout() throws IOException {
        post("state-", STATE, 1);
        long cleaned = System.nanoTime();
        await().atMost(Duration.ofMinutes(20))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> outside.nothingWaitsFor("watchkeeper-monitoring"));
        FIGURES.add("all %,d told of by stories %.0f s after the last was cleaned".formatted(STATE, since(cleaned)));
        first.close();
        long begun = System.nanoTime();
        first = monitoring(firstState);
        FIGURES.add(
                "ready again with the state of %,d observations on its disk: %.1f s".formatted(STATE, since(begun)));
        first.close();
        begun = System.nanoTime();
        first = monitoring(state());
        FIGURES.add("ready again with the state lost, out of the broker: %.1f s".formatted(since(begun)));
        post("after-", BATCH, 1);
    }

    private static void goesOn(Feeding feeding) {
        int before = feeding.promised().size();
        await().atMost(PATIENCE).until(() -> feeding.promised().size() > before + 2_000);
    }

    /** Until all of it is cleaned and stands on its topic. */
    private static void post(String mark, int count, int oneMatchesIn) {
        Set<String> items = new HashSet<>();
        for (int batch = 0; batch < count / BATCH; batch++) {
            String of = mark + batch + "-";
            assertThat(Detections.post(first, token, of, BATCH, oneMatchesIn)).isEqualTo(BATCH);
            for (int i = 0; i < BATCH; i++) {
                items.add(of + i);
            }
        }
        await().atMost(PATIENCE).until(() -> outside.foundAll(items));
    }

    private static void nothingIsLost(String what, Set<String> promised) {
        await().atMost(PATIENCE).until(() -> outside.foundAll(promised));
        FIGURES.add("%s: of %,d promised all found, %,d twice; a partition stood still for %.1f s at most"
                .formatted(what, promised.size(), outside.repeated(), outside.longestGap()));
        assertThat(outside.repeated()).isZero();
    }

    private static Service monitoring(Path state) throws IOException {
        return Service.start(
                machine,
                "monitoring",
                Map.of(
                        "watchkeeper.state-dir",
                        state.toString(),
                        "watchkeeper.hash-key",
                        "a key of the bench",
                        "watchkeeper.intake.quota.per-minute",
                        100_000_000));
    }

    private static Path state() throws IOException {
        return Files.createTempDirectory(Path.of("target"), "streams-");
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}
