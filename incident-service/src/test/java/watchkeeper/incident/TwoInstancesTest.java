package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.embedded.TestServers;

/** The service twice over the same database and broker: acting at one door, looking through the other. */
class TwoInstancesTest extends RunningIncidentService {
    private static ConfigurableApplicationContext second;
    private static int otherPort;

    @BeforeAll
    static void startASecond() {
        Map<String, Object> properties = new HashMap<>(TestServers.shared().springProperties("incident"));
        properties.putAll(ISSUER.springProperties());
        properties.put("server.port", 0);
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        second = SpringApplication.run(IncidentServiceApplication.class, arguments);
        otherPort = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    static void stopIt() {
        second.close();
    }

    @Test
    void aViewerGoesOnAtTheOtherDoorWhereHeLeft() {
        String incident = open("{\"title\":\"两处\",\"units\":[\"unit-a\"]}");
        listed(incident);
        String position = client(DUTY_OFFICER)
                .get()
                .uri("/api/incidents?limit=1")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("position")
                .asString();
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(
                COMMAND_TEAM,
                incident + "/response",
                "{\"level\":\"II\",\"reason\":\"转载\",\"authorisation\":\"局党委\"}",
                201);

        assertThat(levelsSeen(otherPort, position)).containsExactly("III", "II");
        assertThat(levelsSeen(port, position)).containsExactly("III", "II");
    }

    @Test
    void actsAtBothDoorsLeaveOnceAndInOrder() {
        List<String> incidents = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            String incident = open("{\"title\":\"第" + i + "件\",\"units\":[\"unit-a\"]}");
            incidents.add(idIn(incident));
            assess(otherPort, incident, "k1", 201);
            assess(port, incident, "k2", 201);
            assess(otherPort, incident, "k2", 201);
        }
        for (String incident : incidents) {
            await().untilAsserted(() -> assertThat(messagesOf(incident))
                    .extracting(Envelope::sequence)
                    .containsExactly(1L, 2L, 3L));
        }
    }

    @Test
    void aNoticeEnteredAtOneDoorCountsAtTheOtherAtOnce() {
        post(CENTER, "/api/calendars", """
                {"year": 2036, "papers": ["国办发明电"], "reason": "通知",
                 "days": [{"name": "元旦", "date": "2036-01-01", "isOffDay": true}]}""", 201);
        client(DUTY_OFFICER, otherPort)
                .get()
                .uri("/api/calendars/2036")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo("2");
    }

    private List<String> levelsSeen(int door, String position) {
        return client(DUTY_OFFICER, door)
                .get()
                .uri("/api/incidents")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", position)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .filter(row -> row.has("title"))
                .map(row -> row.path("level").asString(""))
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(60));
    }

    private static void assess(int door, String incident, String key, int status) {
        client(CENTER, door)
                .post()
                .uri(incident + "/assessments")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }
}
