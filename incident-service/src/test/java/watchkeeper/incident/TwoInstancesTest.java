package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.embedded.TestServers;

/**
 * The service twice over the same database and broker: acting at one door, looking through the other. The second is of a
 * later release, which ships a newer version of the plan and the older one no more.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // the first one starts first
class TwoInstancesTest extends RunningIncidentService {
    private ConfigurableApplicationContext second;
    private int otherPort;

    @BeforeAll
    void startASecond(@TempDir Path release) throws IOException {
        Files.writeString(release.resolve("plan.yaml"), version("2"));
        Map<String, Object> properties = new HashMap<>(TestServers.shared().springProperties("incident"));
        properties.putAll(ISSUER.springProperties());
        properties.put("server.port", 0);
        properties.put("watchkeeper.plan-files", "file:" + release + "/*.yaml");
        String[] arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        second = SpringApplication.run(IncidentServiceApplication.class, arguments);
        otherPort = second.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @AfterAll
    void stopIt() {
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

    @Test
    void aPlanAdoptedAtOneDoorIsWhatTheOtherOpensUnderAtOnce() {
        String office = ISSUER.token("bureau-office", List.of(), List.of("BUREAU_OFFICE"), List.of());
        String plans = "/api/plans";
        client(office)
                .post()
                .uri(plans)
                .header("Content-Type", "text/yaml")
                .bodyValue(version("1.2"))
                .exchange()
                .expectStatus()
                .isCreated();
        post(office, plans + "/baotou-housing-2018/1.2/adoption", "{\"reason\":\"两处\"}", 201);
        try {
            get(openAt(otherPort, "另一处")).jsonPath("$.plan").isEqualTo("baotou-housing-2018/1.2");
        } finally {
            post(office, plans + "/baotou-housing-2018/1/adoption", "{\"reason\":\"恢复\"}", 201);
        }
        get(openAt(otherPort, "另一处")).jsonPath("$.plan").isEqualTo("baotou-housing-2018/1");
    }

    @Test
    void aReleaseWithANewerPlanLeavesTheOlderOneForTheIncidentsUnderIt() {
        String incident = open("{\"title\":\"旧版\",\"units\":[\"unit-a\"]}");
        get(incident).jsonPath("$.plan").isEqualTo("baotou-housing-2018/1");
        client(CENTER, otherPort)
                .post()
                .uri(incident + "/response")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"level\":\"III\"}")
                .exchange()
                .expectStatus()
                .isCreated();
        for (String version : List.of("1", "2")) {
            client(DUTY_OFFICER, otherPort)
                    .get()
                    .uri("/api/plans/baotou-housing-2018/" + version)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.version.inUse")
                    .isEqualTo(version.equals("1"));
        }
    }

    private static String version(String version) {
        return PlanOfTheTests.text("baotou-housing-2018")
                .replaceFirst("version: \"1\"", "version: \"" + version + "\"");
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
