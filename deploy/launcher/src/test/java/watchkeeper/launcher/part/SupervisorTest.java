package watchkeeper.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.launcher.Failure;
import watchkeeper.launcher.home.Json;
import watchkeeper.launcher.home.PortBook;

class SupervisorTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @TempDir
    Path directory;

    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();
    private Supervisor supervisor = new Supervisor(new Said(System.out), new ProcessBook(Path.of("unused"), ""));

    @BeforeEach
    void open() {
        Said said = new Said(new PrintStream(heard, true, StandardCharsets.UTF_8));
        supervisor = new Supervisor(said, new ProcessBook(directory.resolve("processes.json"), "http://localhost:1"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        supervisor.stop();
    }

    @Test
    void aKilledPartIsStartedAgainAndItIsSaid() throws Exception {
        supervisor.start(List.of(List.of(part("tiny", new Readiness.Line(), "listen"))));
        long first = pid("tiny");
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        await().atMost(LIMIT).until(() -> said().contains("tiny is back"));
        assertThat(said()).contains("tiny died (exit 137), started again");
        assertThat(pid("tiny")).isNotEqualTo(first);
    }

    @Test
    void aPartIsReadyWhenItsHealthAddressAnswers() throws Exception {
        int port = PortBook.open(directory.resolve("ports.json")).of("web");
        Readiness health = new Readiness.Health(URI.create("http://127.0.0.1:" + port + "/health"));
        supervisor.start(List.of(List.of(part("web", health, "health", Integer.toString(port)))));
        assertThat(said()).containsPattern("web +ready");
    }

    @Test
    void aPartThatNeverStartsStopsTheStartAndSaysItsLastWords() {
        assertThatThrownBy(() -> supervisor.start(List.of(List.of(part("tiny", new Readiness.Line(), "fails")))))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("tiny died (exit 3: gives up on purpose)")
                .hasMessageContaining("tiny.log");
    }

    @Test
    void stoppingEndsThePartsOfTheLastGroupFirst() throws Exception {
        supervisor.start(List.of(
                List.of(part("base", new Readiness.Line(), "listen")),
                List.of(part("top", new Readiness.Line(), "listen"))));
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        ProcessHandle base = ProcessHandle.of(pid("base")).orElseThrow();
        ProcessHandle top = ProcessHandle.of(pid("top")).orElseThrow();
        var baseEnd = base.onExit().thenRun(() -> order.add("base"));
        var topEnd = top.onExit().thenRun(() -> order.add("top"));
        supervisor.stop();
        topEnd.join();
        baseEnd.join();
        assertThat(order).containsExactly("top", "base");
    }

    @Test
    void theNextStartEndsWhatAKilledLauncherLeft() throws Exception {
        Path file = directory.resolve("processes.json");
        Process left = new ProcessBuilder("sleep", "300").start();
        Process bystander = new ProcessBuilder("sleep", "300").start();
        try {
            Json.write(
                    file,
                    Map.of(
                            "publicUrl",
                            "x",
                            "launcher",
                            ProcessBook.Entry.of(left.toHandle(), Map.of(), "READY"),
                            "parts",
                            Map.of(
                                    "ours",
                                    ProcessBook.Entry.of(left.toHandle(), Map.of(), "READY"),
                                    "stale",
                                    new ProcessBook.Entry(
                                            bystander.pid(), java.time.Instant.EPOCH, Map.of(), "READY"))));
            ProcessBook.endFormer(file, Duration.ofMillis(200));
            assertThat(left.isAlive()).isFalse();
            assertThat(bystander.isAlive()).isTrue();
        } finally {
            left.destroyForcibly();
            bystander.destroyForcibly();
        }
    }

    @Test
    void pausesGrowToTenSecondsAndShrinkAfterAGoodLife() {
        Backoff backoff = new Backoff();
        Duration shortLife = Duration.ofSeconds(1);
        assertThat(List.of(
                        backoff.next(shortLife),
                        backoff.next(shortLife),
                        backoff.next(shortLife),
                        backoff.next(shortLife),
                        backoff.next(shortLife)))
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 10L);
        assertThat(backoff.next(Duration.ofMinutes(2))).isEqualTo(Duration.ofSeconds(1));
    }

    private Part part(String name, Readiness readiness, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "watchkeeper.launcher.part.TinyPart"));
        command.addAll(List.of(arguments));
        return new Part(
                name, command, Map.of(), Map.of(), readiness, directory.resolve(name + ".log"), Duration.ofSeconds(20));
    }

    private long pid(String name) {
        ProcessBook.Book book = Json.read(directory.resolve("processes.json"), ProcessBook.Book.class)
                .orElseThrow();
        return java.util.Objects.requireNonNull(book.parts().get(name)).pid();
    }

    private String said() {
        return heard.toString(StandardCharsets.UTF_8);
    }
}
