package watchkeeper.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** A small service: remembers what reached it, and streams what a test hands it at {@code …/live}. */
final class Upstream implements AutoCloseable {

    /** What reached the service. */
    record Seen(String method, String path, String body, String authorization, String cookie, String lastEventId) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, BlockingQueue<String>> streams = new ConcurrentHashMap<>();

    private Upstream(HttpServer server) {
        this.server = server;
    }

    static Upstream start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            Upstream upstream = new Upstream(server);
            server.setExecutor(upstream.threads);
            server.createContext("/", upstream::answer);
            server.start();
            return upstream;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    Seen last() {
        return seen.getLast();
    }

    /** Sends one event to the stream at a path. Each test has a path of its own. */
    void send(String path, String event) {
        events(path).add(event);
    }

    private BlockingQueue<String> events(String path) {
        return streams.computeIfAbsent(path, any -> new LinkedBlockingQueue<>());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            seen.add(new Seen(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    header(exchange, "Authorization"),
                    header(exchange, "Cookie"),
                    header(exchange, "Last-Event-ID")));
            if (exchange.getRequestURI().getPath().endsWith("/live")) {
                stream(exchange);
                return;
            }
            byte[] body = "{\"taken\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        BlockingQueue<String> events = events(exchange.getRequestURI().getPath());
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(("data: " + events.take() + "\n\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
