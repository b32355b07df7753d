package watchkeeper.monitoring;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** The service as a caller with one token sees it. */
final class Api {
    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final @Nullable String token;

    Api(String base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    record Answer(int status, JsonNode body, HttpHeaders headers) {
        String header(String name) {
            return headers.firstValue(name).orElseThrow();
        }
    }

    Answer get(String path) {
        return send(request(path).header("Accept", "application/json").GET());
    }

    /** The body as it comes, whatever it is. */
    String text(String path) {
        try {
            return http.send(request(path).GET().build(), BodyHandlers.ofString())
                    .body();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param headers names and values in turn */
    Answer post(String path, String type, String body, String... headers) {
        HttpRequest.Builder request = request(path).header("Content-Type", type);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request.POST(BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    record Event(@Nullable String id, @Nullable String name, JsonNode data) {}

    /** Reads a live list until an event says enough. */
    List<Event> events(String path, @Nullable String lastEventId, Predicate<Event> enough) {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<Stream<String>> response = http.send(request.build(), BodyHandlers.ofLines());
            try (Stream<String> lines = response.body()) {
                return read(lines, enough);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Event> read(Stream<String> lines, Predicate<Event> enough) {
        List<Event> events = new ArrayList<>();
        String id = null;
        String name = null;
        StringBuilder data = new StringBuilder();
        for (var each = lines.iterator(); each.hasNext(); ) {
            String line = each.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data.append(line.substring(5));
            } else if (line.isEmpty() && !data.isEmpty()) {
                Event event = new Event(id, name, Json.MAPPER.readTree(data.toString()));
                events.add(event);
                if (enough.test(event)) {
                    return events;
                }
                id = null;
                name = null;
                data.setLength(0);
            }
        }
        return events;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            String body = response.body();
            return new Answer(
                    response.statusCode(), Json.MAPPER.readTree(body.isBlank() ? "null" : body), response.headers());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
