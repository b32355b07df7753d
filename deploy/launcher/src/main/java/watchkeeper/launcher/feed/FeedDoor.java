package watchkeeper.launcher.feed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.launcher.Failure;
import watchkeeper.launcher.door.TokenDoor;
import watchkeeper.launcher.home.Json;

/** Posts detections through the gateway, as the account {@code feed}. */
public final class FeedDoor {
    private static final long TOKEN_SECONDS = 300;

    private final String publicUrl;
    private final TokenDoor tokens;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private String token = "";
    private long tokenTaken;

    public FeedDoor(String publicUrl, TokenDoor tokens) {
        this.publicUrl = publicUrl;
        this.tokens = tokens;
    }

    /** @param settled whether posting it again is of no use: it was taken, or refused for good */
    record Answer(boolean settled, String text) {}

    Answer post(String lines) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(publicUrl + "/api/detections"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/x-ndjson")
                    .header("Authorization", "Bearer " + token())
                    .POST(BodyPublishers.ofString(lines))
                    .build();
            return answer(client.send(request, BodyHandlers.ofString()));
        } catch (IOException | Failure unreachable) {
            return new Answer(false, String.valueOf(unreachable.getMessage()));
        }
    }

    private Answer answer(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == 202) {
            return new Answer(true, counted(response.body()));
        }
        if (status == 401) {
            token = "";
        }
        boolean refusedForGood = status == 400 || status == 413 || status == 415 || status == 422;
        return new Answer(refusedForGood, "POST /api/detections answers " + status);
    }

    private static String counted(String body) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            return tree.path("accepted").asInt(0) + " accepted, "
                    + tree.path("duplicates").asInt(0) + " known, "
                    + tree.path("rejectedCount").asInt(0) + " rejected";
        } catch (JacksonException unexpected) {
            return "accepted";
        }
    }

    private String token() throws InterruptedException {
        long now = System.nanoTime();
        if (token.isEmpty()
                || now - tokenTaken > Duration.ofSeconds(TOKEN_SECONDS).toNanos()) {
            token = tokens.token("feed");
            tokenTaken = now;
        }
        return token;
    }
}
