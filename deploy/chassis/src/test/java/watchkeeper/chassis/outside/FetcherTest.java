package watchkeeper.chassis.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FetcherTest {
    private static final int MOST = 100_000;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final List<String> asked = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private HttpServer server;
    private AddressGuard guard;
    private Fetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(HERE, 0), 0);
        server.createContext("/", this::answer);
        server.start();
        guard = new AddressGuard(List.of("feeds.example:" + port()), host ->
                new InetAddress[] {host.equals("feeds.example") ? HERE : InetAddress.getByName(host)});
        fetcher = new Fetcher(guard, Duration.ofSeconds(30), MOST);
    }

    @AfterEach
    void stop() {
        ended.countDown();
        server.stop(0);
    }

    @Test
    void readsAndFollowsARedirectAndSaysWhereItLed() throws Exception {
        Fetched fetched = fetcher.get(at("/moved"), Map.of("If-None-Match", "\"1\""));

        assertThat(new String(fetched.body(), StandardCharsets.UTF_8)).isEqualTo("text");
        assertThat(fetched.from()).isEqualTo(at("/text"));
        assertThat(fetched.header("etag")).isEqualTo("\"2\"");
        assertThat(asked).containsExactly("/moved \"1\"", "/text \"1\"");
    }

    @Test
    void aRedirectIntoTheHouseIsRefusedBeforeAnythingIsSent() {
        for (String inside : List.of("/inside", "/inside-mapped", "/file")) {
            assertThatExceptionOfType(AddressGuard.Refused.class).isThrownBy(() -> fetcher.get(at(inside), Map.of()));
        }
        assertThat(asked).hasSize(3);
    }

    @Test
    void anEndlessChainOfRedirectsEnds() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> fetcher.get(at("/round"), Map.of()))
                .withMessageContaining("redirects");
    }

    @Test
    void tooMuchIsRefusedCompressedOrNot() {
        for (String large : List.of("/large", "/bomb")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> fetcher.get(at(large), Map.of()))
                    .withMessageContaining("larger than");
        }
    }

    @Test
    void whoDripsIsNotWaitedForForEver() {
        Fetcher hasty = new Fetcher(guard, Duration.ofSeconds(2), MOST);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> hasty.get(at("/drip"), Map.of()));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(path + " " + exchange.getRequestHeaders().getFirst("If-None-Match"));
        switch (path) {
            case "/text" -> {
                exchange.getResponseHeaders().set("ETag", "\"2\"");
                send(exchange, "text".getBytes(StandardCharsets.UTF_8));
            }
            case "/moved" -> moved(exchange, "/text");
            case "/round" -> moved(exchange, "/round");
            case "/inside" -> moved(exchange, "http://127.0.0.1:" + port() + "/text");
            case "/inside-mapped" -> moved(exchange, "http://[::ffff:127.0.0.1]:" + port() + "/text");
            case "/file" -> moved(exchange, "file:///etc/passwd");
            case "/large" -> send(exchange, new byte[MOST + 1]);
            case "/bomb" -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, gzip(new byte[50 * MOST]));
            }
            default -> drip(exchange);
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void moved(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        try (exchange) {
            exchange.getResponseBody().write(body);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private URI at(String path) {
        return URI.create("http://feeds.example:" + port() + path);
    }

    private int port() {
        return server.getAddress().getPort();
    }
}
