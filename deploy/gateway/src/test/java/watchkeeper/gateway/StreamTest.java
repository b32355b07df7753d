package watchkeeper.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A stream that buffers would hang here: each next event is only sent when the former one was read. */
class StreamTest extends GatewayTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void eventsPassOneByOneAndTheLastEventIdGoesUp() throws Exception {
        INCIDENT.send("/api/incidents/1/live", "first");
        BufferedReader stream = open(withToken("/api/incidents/1/live").header("Last-Event-ID", "41"));
        assertThat(next(stream)).isEqualTo("data: first");
        INCIDENT.send("/api/incidents/1/live", "second");
        assertThat(next(stream)).isEqualTo("data: second");
        assertThat(INCIDENT.last().lastEventId()).isEqualTo("41");
    }

    @Test
    void aStreamEndsWithItsToken() throws Exception {
        String brief = ISSUER.shortLived(Duration.ofSeconds(6), "unit-a", List.of(), List.of(), List.of());
        INCIDENT.send("/api/incidents/2/live", "first");
        BufferedReader stream = open(to("/api/incidents/2/live").header("Authorization", "Bearer " + brief));
        assertThat(next(stream)).isEqualTo("data: first");
        assertThat(rest(stream)).isEmpty();
    }

    @Test
    void aLogoutEndsTheOpenStreamsOfItsSession() throws Exception {
        logIn();
        send(to("/api/incidents"));
        INCIDENT.send("/api/incidents/3/live", "first");
        BufferedReader stream = open(to("/api/incidents/3/live"));
        assertThat(next(stream)).isEqualTo("data: first");
        send(to("/logout")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("_csrf=" + cookie("XSRF-TOKEN"))));
        assertThat(rest(stream)).isEmpty();
    }

    private BufferedReader open(HttpRequest.Builder request) throws Exception {
        InputStream body = client().send(
                        request.header("Accept", "text/event-stream").build(), BodyHandlers.ofInputStream())
                .body();
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private static String next(BufferedReader stream) throws Exception {
        return CompletableFuture.supplyAsync(() -> stream.lines()
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("ended"))
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static List<String> rest(BufferedReader stream) throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> stream.lines().filter(line -> !line.isEmpty()).toList())
                .get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}
