package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

class IdempotentWritesTest extends RunningIncidentService {
    private static final String BODY = "{\"title\":\"重复提交\",\"units\":[\"unit-a\"]}";

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameRequestAgainGetsTheAnswerOfTheFirst() {
        String incident = idIn(location(write(DUTY_OFFICER, "/api/incidents", key, BODY)));
        EntityExchangeResult<byte[]> again = write(DUTY_OFFICER, "/api/incidents", key, BODY);
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(again.getResponseHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(again.getResponseHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(idIn(location(again))).isEqualTo(incident);
        assertThat(new String(again.getResponseBody())).contains(incident);

        String body = "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}";
        write(CENTER, "/api/incidents/" + incident + "/assessments", key, body);
        write(CENTER, "/api/incidents/" + incident + "/assessments", key, body);
        assertThat(stored(incident)).as("opened once, assessed once").isEqualTo(2);
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        write(DUTY_OFFICER, "/api/incidents", key, BODY);
        exchange(DUTY_OFFICER, "/api/incidents", key, BODY.replace("unit-a", "unit-b"))
                .expectStatus()
                .isEqualTo(422)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void aRefusalIsAnAnswerToo() {
        String incident = open(BODY) + "/response";
        assertThat(write(CENTER, incident, key, "{\"level\":\"II\",\"authorisation\":\"局党委\"}")
                        .getStatus()
                        .value())
                .isEqualTo(403);
        EntityExchangeResult<byte[]> again =
                write(CENTER, incident, key, "{\"level\":\"II\",\"authorisation\":\"局党委\"}");
        assertThat(again.getStatus().value()).isEqualTo(403);
        assertThat(again.getResponseHeaders().getFirst("Idempotent-Replay")).isEqualTo("true");
        assertThat(write(COMMAND_TEAM, incident, key, "{\"level\":\"II\",\"authorisation\":\"局党委\"}")
                        .getStatus()
                        .value())
                .as("another caller's key is another key")
                .isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneActs() throws Exception {
        String incident = open(BODY);
        String body = "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}";
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> write(CENTER, incident + "/assessments", key, body)
                            .getStatus()
                            .value()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        assertThat(stored(idIn(incident))).isEqualTo(2);
    }

    @Test
    void oneUnderWayIsRefusedUntilItWasLeftForHalfAMinute() {
        String incident = idIn(location(write(DUTY_OFFICER, "/api/incidents", key, BODY)));
        // What a crash leaves: taken, never answered.
        int taken = db.sql("update idempotent_request set status = null, taken_at = now() where location like ?")
                .param("%" + incident)
                .update();
        assertThat(taken).isEqualTo(1);
        exchange(DUTY_OFFICER, "/api/incidents", key, BODY).expectStatus().isEqualTo(409);
        db.sql("update idempotent_request set taken_at = now() - interval '31 seconds' where location like ?")
                .param("%" + incident)
                .update();
        EntityExchangeResult<byte[]> again = write(DUTY_OFFICER, "/api/incidents", key, BODY);
        assertThat(again.getStatus().value()).isEqualTo(201);
        assertThat(idIn(location(again))).as("the deed itself knows its key").isEqualTo(incident);
        assertThat(stored(incident)).isEqualTo(1);
    }

    @Test
    void keysAndBodiesHaveTheirLimits() {
        exchange(DUTY_OFFICER, "/api/incidents", "k".repeat(201), BODY)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("Idempotency-Key");
        exchange(DUTY_OFFICER, "/api/incidents", key, BODY.replace("重复提交", "x".repeat(1024 * 1024)))
                .expectStatus()
                .isEqualTo(413)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private WebTestClient.ResponseSpec exchange(String token, String path, String idempotencyKey, String body) {
        return client(token)
                .post()
                .uri(path)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private EntityExchangeResult<byte[]> write(String token, String path, String idempotencyKey, String body) {
        return exchange(token, path, idempotencyKey, body).expectBody().returnResult();
    }

    private static String location(EntityExchangeResult<byte[]> answer) {
        return String.valueOf(answer.getResponseHeaders().getLocation());
    }

    private long stored(String incident) {
        return db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(incident)
                .query(Long.class)
                .single();
    }
}
