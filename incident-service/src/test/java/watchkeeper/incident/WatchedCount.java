package watchkeeper.incident;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

/** Somebody who watches the count of an incident's stable days. */
final class WatchedCount implements AutoCloseable {
    private final List<ServerSentEvent<JsonNode>> events = new CopyOnWriteArrayList<>();
    private final Disposable stream;

    WatchedCount(WebTestClient client, String incident, String lastEventId) {
        stream = client.get()
                .uri(incident + "/stability")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", lastEventId)
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .filter(event -> event.comment() == null)
                .subscribe(events::add);
    }

    /** Waits for a count like this, and says its id. */
    String await(Predicate<JsonNode> wanted) {
        return await(null, wanted);
    }

    String awaitRemoved(String incident) {
        return await("removed", said -> incident.endsWith(said.path("key").asString()));
    }

    void awaitReady() {
        await("ready", said -> true);
    }

    private String await(String event, Predicate<JsonNode> wanted) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> events.stream()
                                .filter(said ->
                                        java.util.Objects.equals(said.event(), event) && wanted.test(said.data()))
                                .map(ServerSentEvent::id)
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    List<ServerSentEvent<JsonNode>> events() {
        return events;
    }

    /** Of the counts, in the order in which they came. */
    List<String> ids() {
        return events.stream()
                .filter(said -> said.event() == null)
                .map(ServerSentEvent::id)
                .toList();
    }

    @Override
    public void close() {
        stream.dispose();
    }
}
