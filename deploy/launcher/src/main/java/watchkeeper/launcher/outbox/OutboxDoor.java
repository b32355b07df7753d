package watchkeeper.launcher.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.launcher.home.Json;

/**
 * HTTP on 127.0.0.1: takes webhooks that are signed with the secret, and shows the outbox to the gateway, which lets
 * only people in who are logged in.
 */
public final class OutboxDoor implements AutoCloseable {
    /** What the gateway proves itself with. */
    public static final String KEY_HEADER = "X-Outbox-Key";

    private static final int LARGEST = 1024 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Outbox outbox;
    private final Signature signature;
    private final String key;
    private final InstantSource realTime;

    private OutboxDoor(HttpServer server, Outbox outbox, Signature signature, String key, InstantSource realTime) {
        this.server = server;
        this.outbox = outbox;
        this.signature = signature;
        this.key = key;
        this.realTime = realTime;
    }

    public static OutboxDoor start(int port, Outbox outbox, String webhookSecret, String key, InstantSource realTime)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0);
        OutboxDoor door = new OutboxDoor(server, outbox, new Signature(webhookSecret), key, realTime);
        server.setExecutor(door.threads);
        server.createContext("/", door::answer);
        server.start();
        return door;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String asked =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            switch (asked) {
                case "POST /outbox/webhook" -> take(exchange);
                case "GET /outbox" -> show(exchange, "text/html; charset=utf-8");
                case "GET /outbox.ndjson" -> show(exchange, "application/x-ndjson");
                default -> say(exchange, 404, "text/plain", "not here");
            }
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            say(exchange, 413, "text/plain", "too large");
            return;
        }
        boolean ours = signature.matches(
                header(exchange, "webhook-id"),
                header(exchange, "webhook-timestamp"),
                body,
                header(exchange, "webhook-signature"),
                realTime.instant());
        if (!ours) {
            say(exchange, 401, "text/plain", "wrong signature");
            return;
        }
        outbox.add(sent(new String(body, StandardCharsets.UTF_8)));
        say(exchange, 204, "text/plain", "");
    }

    private Sent sent(String body) {
        JsonNode tree = tree(body);
        String to = tree.path("to").asString("");
        String subject = tree.path("subject").asString(tree.path("type").asString(""));
        return new Sent(realTime.instant(), Sent.Kind.WEBHOOK, to, subject, body);
    }

    /** A body that is no JSON is kept as well: it was signed, so somebody meant it. */
    private static JsonNode tree(String body) {
        try {
            return Json.MAPPER.readTree(body);
        } catch (JacksonException text) {
            return Json.MAPPER.createObjectNode();
        }
    }

    private void show(HttpExchange exchange, String type) throws IOException {
        byte[] given = header(exchange, KEY_HEADER).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, key.getBytes(StandardCharsets.UTF_8))) {
            say(exchange, 403, "text/plain", "through the gateway only");
            return;
        }
        boolean page = type.startsWith("text/html");
        byte[] body = page ? OutboxPage.of(outbox.newest()).getBytes(StandardCharsets.UTF_8) : outbox.lines();
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        if (page) {
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        }
        send(exchange, 200, type, body);
    }

    private static String header(HttpExchange exchange, String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
    }

    private static void say(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
