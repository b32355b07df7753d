package watchkeeper.prover;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's API, read with a bearer token. */
final class Api {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String root;
    private final String token;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Api(String url, String token) {
        this.root = url + "/api";
        this.token = token;
    }

    /** @throws Unreachable when there is no answer, or another one than 200 */
    JsonNode get(String path) throws InterruptedException {
        return find(path).orElseThrow(() -> new Unreachable(path + " answers 404"));
    }

    /**
     * Nothing where there is no such thing.
     *
     * @throws Unreachable when there is no answer, or another one than 200 or 404
     */
    Optional<JsonNode> find(String path) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> Optional.of(mapper.readTree(answer.body()));
                case 404 -> Optional.empty();
                default -> throw new Unreachable(path + " answers " + answer.statusCode());
            };
        } catch (IOException | JacksonException e) {
            throw new Unreachable(path + " cannot be read: " + e, e);
        }
    }

    /** All items of a paged list. */
    List<JsonNode> all(String path) throws InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String page = next.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + "after=" + encoded(next);
            JsonNode answer = get(path + page);
            answer.path("items").forEach(items::add);
            next = answer.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
