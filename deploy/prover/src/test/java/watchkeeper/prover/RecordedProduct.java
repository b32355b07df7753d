package watchkeeper.prover;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** What the incident's own service says of it, where that is not what it decided. */
    final ObjectNode incident = MAPPER.createObjectNode();

    private final NavigableMap<Instant, ObjectNode> known = new TreeMap<>();
    private final HttpServer server;

    RecordedProduct() throws IOException {
        // A while later, when all that was decided has been taken.
        Instant settled = Instant.parse(proof.path("settled").asString()).plus(Duration.ofMinutes(1));
        proof.put("settled", settled.toString());
        decided().forEach(this::decide);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api", this::answer);
        server.start();
    }

    void isSettledAt(Instant instant) {
        proof.put("settled", instant.toString());
    }

    /** When the incident was. */
    Instant opened() {
        return decided()
                .filter(fact -> fact.path("type").asString().equals("IncidentOpened"))
                .map(RecordedProduct::recordedAt)
                .findFirst()
                .orElseThrow();
    }

    /** When something was, from the opening on. */
    SortedSet<Instant> recorded() {
        return timeline.path("items")
                .valueStream()
                .map(RecordedProduct::recordedAt)
                .filter(recorded -> !recorded.isBefore(opened()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Stream<JsonNode> decided() {
        return timeline.path("items")
                .valueStream()
                .filter(fact -> fact.path("aggregate").asString().equals(id()));
    }

    private static Instant recordedAt(JsonNode fact) {
        return Instant.parse(fact.path("recordedAt").asString());
    }

    String id() {
        return proof.path("incident").asString();
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
        boolean allowed = TOKEN.equals(exchange.getRequestHeaders().getFirst("Authorization"));
        Optional<? extends JsonNode> answer = allowed ? answer(exchange.getRequestURI()) : Optional.empty();
        byte[] body = MAPPER.writeValueAsBytes(answer.orElse(null));
        exchange.sendResponseHeaders(allowed ? answer.isPresent() ? 200 : 404 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private Optional<? extends JsonNode> answer(URI asked) {
        return switch (asked.getPath().replace(id(), "{id}")) {
            case "/api/incidents/{id}" -> knownAt(Instant.parse(asked.getQuery().replace("knownAt=", "")));
            case "/api/incidents/{id}/timeline" -> Optional.of(timeline);
            case "/api/incidents/{id}/proof" -> Optional.of(proof);
            case "/api/duties" -> Optional.of(duties);
            default -> Optional.of(MAPPER.createObjectNode());
        };
    }

    private Optional<ObjectNode> knownAt(Instant instant) {
        return Optional.ofNullable(known.floorEntry(instant))
                .map(entry -> entry.getValue().deepCopy())
                .map(incident -> incident.setAll(this.incident));
    }

    private void decide(JsonNode fact) {
        ObjectNode next = known.isEmpty()
                ? MAPPER.createObjectNode().put("id", id()).putNull("level")
                : known.lastEntry().getValue().deepCopy();
        JsonNode body = fact.path("body");
        switch (fact.path("type").asString()) {
            case "IncidentOpened" -> next.set("units", body.path("units"));
            case "UnitAdded" -> next.withArray("units").add(body.path("unit").asString());
            case "UnitReleased" ->
                next.withArray("units")
                        .removeIf(
                                unit -> unit.asString().equals(body.path("unit").asString()));
            case "ResponseStarted", "ResponseRaised" -> next.set("level", body.at("/terms/level"));
            case "ResponseLifted" -> next.putNull("level");
            default -> {}
        }
        known.put(recordedAt(fact), next.put("number", fact.path("sequence").asLong()));
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
