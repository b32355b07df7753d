package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The steps of the main job, as people and programs take them over HTTP. */
final class Way {
    static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Path SAMPLES = Product.ROOT.resolve("deploy/samples");

    private final Product product;

    Way(Product product) {
        this.product = product;
    }

    JsonNode feed(String file) throws IOException {
        HttpResponse<String> answer = product.post(
                "feed", "/api/detections", "application/x-ndjson", BodyPublishers.ofFile(SAMPLES.resolve(file)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Product.JSON.readTree(answer.body());
    }

    JsonNode story(String watchlist, Predicate<JsonNode> as) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> items("/api/stories").stream()
                                .filter(story -> story.path("title")
                                                .asString("")
                                                .contains(watchlist)
                                        || story.path("watchlist").asString("").contains(watchlist))
                                .filter(as)
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    String open(String title, String storyId, String... units) {
        String json = Product.JSON
                .createObjectNode()
                .put("title", title)
                .put("storyId", storyId) // null when it was not in any feed
                .set("units", Product.JSON.valueToTree(units))
                .toString();
        return created(await().atMost(PATIENCE)
                .until(
                        () -> product.post("duty-officer", "/api/incidents", json),
                        answer -> answer.statusCode() == 201));
    }

    /** Sends until it is taken: a service that was just killed answers again in a moment. */
    void insist(String account, String path, String json) {
        await().atMost(PATIENCE).ignoreExceptions().until(() -> {
            int status = product.post(account, path, json).statusCode();
            return status == 201 || status == 409;
        });
    }

    int status(String account, String path, String json) {
        return product.post(account, path, json).statusCode();
    }

    List<JsonNode> slots(String incident, String kind, String owner) {
        return items("/api/duties?incident=" + incident + "&kind=" + kind + "&unit=" + owner).stream()
                .sorted(Comparator.comparing(slot -> slot.path("number").asInt()))
                .toList();
    }

    JsonNode slot(String incident, String kind, String owner, int number, String state) {
        return slot(
                incident,
                kind,
                owner,
                slot -> slot.path("number").asInt() == number
                        && slot.path("state").asString().equals(state));
    }

    /** In whatever state: one that lasts for a moment only is not waited for. */
    JsonNode firstSlot(String incident, String kind, String owner) {
        return slot(incident, kind, owner, slot -> slot.path("number").asInt() == 1);
    }

    private JsonNode slot(String incident, String kind, String owner, Predicate<JsonNode> as) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> slots(incident, kind, owner).stream()
                                .filter(as)
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    List<JsonNode> items(String path) {
        return product.get("dashboard", path).path("items").valueStream().toList();
    }

    /** Event ids of the changes after one, up to where the stream says that the rest is live. */
    List<String> idsAfter(String id) {
        List<String> ids = new java.util.ArrayList<>();
        for (String line : product.streamUntilReady("/api/duties", id)) {
            if (line.startsWith("id:")) {
                ids.add(line.substring(3).strip());
            }
        }
        return ids.subList(0, ids.size() - 1); // the last one is that of the ready line
    }

    /** The states of a slot with their true times, as {@code STATE@instant}. */
    static List<String> history(JsonNode slot) {
        return slot.path("history")
                .valueStream()
                .map(line ->
                        line.path("state").asString() + "@" + line.path("at").asString())
                .toList();
    }

    static Instant instant(JsonNode row, String field) {
        return Instant.parse(row.path(field).asString());
    }

    static String created(HttpResponse<String> answer) {
        return Product.JSON.readTree(answer.body()).path("id").asString();
    }
}
