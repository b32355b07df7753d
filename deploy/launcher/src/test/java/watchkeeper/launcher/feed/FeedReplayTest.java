package watchkeeper.launcher.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.launcher.Failure;
import watchkeeper.launcher.clock.ProductTime;
import watchkeeper.launcher.door.TokenDoor;
import watchkeeper.launcher.home.Secrets;
import watchkeeper.launcher.part.Said;

class FeedReplayTest {
    private static final Instant BEGIN = Instant.parse("2026-08-18T00:00:00Z");

    @TempDir
    Path directory;

    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/idp/oauth2/token", exchange -> answer(exchange, 200, "{\"access_token\":\"t\"}"));
        server.createContext("/api/detections", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (refusals.getAndDecrement() > 0) {
                answer(exchange, 503, "{}");
            } else {
                posted.add(body);
                answer(exchange, 202, "{\"accepted\":1}");
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void postsEachHourByItselfInTheOrderOfObservationAndWaitsForWhoIsAway() throws IOException {
        refusals.set(1);

        replay(write(line(1, "b"), line(0, "a"), "", line(1, "c")));

        assertThat(posted).containsExactly(line(0, "a") + "\n", line(1, "b") + "\n" + line(1, "c") + "\n");
    }

    @Test
    void aFileThatHasGrownGoesOnWhereItStopped() throws IOException {
        replay(write(line(0, "a"), line(1, "b")));
        posted.clear();

        replay(write(line(0, "a"), line(1, "b"), line(2, "c")));

        assertThat(posted).containsExactly(line(2, "c") + "\n");
    }

    @Test
    void anotherFileUnderTheSameNameBeginsAtItsBeginning() throws IOException {
        replay(write(line(0, "a"), line(1, "b")));
        posted.clear();

        replay(write(line(0, "x"), line(1, "y"), line(2, "z")));

        assertThat(posted).hasSize(3);
    }

    @Test
    void theSameAgainPostsNothing() throws IOException {
        replay(write(line(0, "a")));
        posted.clear();

        replay(write(line(0, "a")));

        assertThat(posted).isEmpty();
    }

    @Test
    void aLineWithoutATimeIsNamed() throws IOException {
        Path file = write(line(0, "a"), "{\"title\":\"b\"}");

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(() -> Feed.read(file))
                .withMessageContaining("line 2");
    }

    private void replay(Path file) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        Secrets secrets = Secrets.open(directory.resolve("secrets.json"));
        InstantSource later = InstantSource.fixed(BEGIN.plusSeconds(86_400));
        new FeedReplay(
                        Feed.read(file),
                        directory.resolve("feed-position.json"),
                        new ProductTime(BEGIN, BEGIN, 1),
                        later,
                        new FeedDoor(url, new TokenDoor(url, secrets)),
                        new Said(new PrintStream(OutputStream.nullOutputStream())))
                .run();
    }

    private Path write(String... lines) throws IOException {
        return Files.writeString(directory.resolve("feed.ndjson"), String.join("\n", lines));
    }

    private static String line(int hour, String title) {
        return "{\"observedAt\":\"2026-08-18T0%d:00:00Z\",\"title\":\"%s\"}".formatted(hour, title);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
