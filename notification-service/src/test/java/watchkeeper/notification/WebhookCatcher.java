package watchkeeper.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** Takes webhooks, verifies them in its own words, and fails or stalls as the test says. */
final class WebhookCatcher {
    static final byte[] KEY = "a key of the tests, 32 bytes long".getBytes(StandardCharsets.US_ASCII);
    static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

    record Caught(String id, boolean signed, JsonNode body) {}

    private final HttpServer server;
    private final List<Caught> caught = new CopyOnWriteArrayList<>();
    private final Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> stalls = new ConcurrentHashMap<>();

    WebhookCatcher() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String hostAndPort() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String url(String path) {
        return "http://" + hostAndPort() + path;
    }

    /** The next so many to this path are answered 503. */
    void fail(String path, int times) {
        failures.put(path, new AtomicInteger(times));
    }

    /** Those to this path are answered when the latch is open. */
    CountDownLatch stall(String path) {
        CountDownLatch latch = new CountDownLatch(1);
        stalls.put(path, latch);
        return latch;
    }

    List<Caught> about(String slot) {
        return caught.stream()
                .filter(one -> one.body().path("about").asString("").equals(slot))
                .toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            caught.add(new Caught(id, isSigned(exchange, id, body), Json.MAPPER.readTree(body)));
            String path = exchange.getRequestURI().getPath();
            if (stalls.containsKey(path)) {
                stalls.get(path).await();
            }
            boolean fails = failures.containsKey(path) && failures.get(path).getAndDecrement() > 0;
            exchange.sendResponseHeaders(fails ? 503 : 204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isSigned(HttpExchange exchange, String id, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
            String timestamp = exchange.getRequestHeaders().getFirst("webhook-timestamp");
            String signed = id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8);
            String expected =
                    "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return expected.equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
