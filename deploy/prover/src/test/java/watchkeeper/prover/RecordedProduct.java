package watchkeeper.prover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers as the product once did about one incident, with one thing or another spoilt. */
final class RecordedProduct implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String TOKEN = "Bearer secret";

    final ObjectNode timeline = read("timeline");
    final ObjectNode duties = read("duties");
    final ObjectNode proof = read("proof");
    final ObjectNode incident = MAPPER.createObjectNode();
    private final HttpServer server;

    RecordedProduct() throws IOException {
        // A while later, when all that was decided has been taken.
        Instant settled = Instant.parse(proof.path("settled").asString()).plus(Duration.ofMinutes(1));
        proof.put("settled", settled.toString());
        incident.put("id", proof.path("incident").asString());
        incident.put(
                "number",
                StreamSupport.stream(timeline.path("items").spliterator(), false)
                        .filter(fact -> fact.path("aggregate").asString().equals(id()))
                        .mapToLong(fact -> fact.path("sequence").asLong())
                        .max()
                        .orElseThrow());
        incident.putArray("units").add("unit-a").add("unit-c");
        incident.putArray("watching");
        incident.putNull("level");
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", this::answer);
        server.start();
    }

    String id() {
        return incident.path("id").asString();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Every fact of a type. */
    void each(String type, Consumer<ObjectNode> change) {
        timeline.path("items").forEach(fact -> {
            if (fact.path("type").asString().equals(type)) {
                change.accept((ObjectNode) fact);
            }
        });
    }

    void forgetLast(String type) {
        int last = -1;
        for (int i = 0; i < timeline.path("items").size(); i++) {
            last = timeline.path("items").get(i).path("type").asString().equals(type) ? i : last;
        }
        ((tools.jackson.databind.node.ArrayNode) timeline.path("items")).remove(last);
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode answer = switch (exchange.getRequestURI().getPath().replace(id(), "{id}")) {
            case "/api/incidents/{id}" -> incident;
            case "/api/incidents/{id}/timeline" -> timeline;
            case "/api/incidents/{id}/proof" -> proof;
            case "/api/duties" -> duties;
            default -> MAPPER.createObjectNode();
        };
        boolean known = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = MAPPER.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(known ? 200 : 401, known ? body.length : -1);
        if (known) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static ObjectNode read(String name) {
        try (InputStream file =
                Objects.requireNonNull(RecordedProduct.class.getResourceAsStream("/a-life/" + name + ".json"))) {
            return (ObjectNode) MAPPER.readTree(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
