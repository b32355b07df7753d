package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.reference.Reference;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;

/** Versions of plans at the door: read, entered, refused, adopted. */
class PlanDoorTest extends RunningIncidentService {
    private static final String OFFICE = ISSUER.token("bureau-office", List.of(), List.of("BUREAU_OFFICE"), List.of());
    private static final String SHIPPED = PlanOfTheTests.text("baotou-housing-2018");
    private static final String HOSPITAL = PlanOfTheTests.text("city-hospital");
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    @Autowired
    Reference reference;

    @Test
    void whatIsShippedIsKeptAsItWasWritten() {
        JsonNode shipped = read("/api/plans/city-hospital/1");
        assertThat(shipped.at("/version/name/en").asString()).contains("City hospital");
        assertThat(shipped.at("/version/by").asString()).isEqualTo("shipped");
        assertThat(shipped.at("/version/bodies/CRISIS_TEAM/zh").asString()).isEqualTo("舆情处置小组");
        assertThat(shipped.at("/faults").isEmpty()).isTrue();
        assertThat(shipped.at("/plan/levels/III/duties/0/rhythm/every").asString())
                .isEqualTo("PT12H");
        for (String type : List.of("application/yaml", "text/yaml")) {
            assertThat(as(type, "/api/plans/city-hospital/1")).isEqualTo(HOSPITAL);
        }
        assertThat(as("application/schema+json", "/api/plans/schema")).contains("\"$schema\"", "initialReport");
        assertThat(read("/api/plans")
                        .path("items")
                        .valueStream()
                        .map(line -> line.path("id").asString()))
                .contains("baotou-housing-2018", "city-hospital");
    }

    @Test
    void aVersionIsEnteredOnceAndNeverChanges() {
        String yaml = clinic("3");
        post(OFFICE, yaml, 201).jsonPath("$.version").isEqualTo("3");
        post(ADMIN, yaml, 200).jsonPath("$.id").isEqualTo("clinic");
        post(ADMIN, yaml + "# a word more\n", 409)
                .jsonPath("$.detailEn")
                .value(String.class, detail -> assertThat(detail).contains("clinic 3", "raise `version`"));
        assertThat(as("text/yaml", "/api/plans/clinic/3")).isEqualTo(yaml);
        assertThat(read("/api/plans/clinic/3").at("/version/by").asString()).isEqualTo("bureau-office");
        await().untilAsserted(() ->
                assertThat(reference.plans()).extracting(PlanVersion::key).contains("plan/clinic/3"));
        assertThat(reference.planInUse()).get().extracting(PlanVersion::id).isNotEqualTo("clinic");
    }

    @Test
    void newIncidentsGoByWhatWasAdoptedLastAndTheOthersKeepTheirs() {
        String before = open("{\"title\":\"先前\",\"units\":[\"unit-a\"]}");
        post(OFFICE, SHIPPED.replaceFirst("version: \"1\"", "version: \"1.1\"").replace("PT8H", "PT7H"), 201);
        String key = UUID.randomUUID().toString();
        adopt(OFFICE, "1.1", key, "{\"reason\":\"缩短间隔\"}", 201);
        try {
            assertThat(adopt(OFFICE, "1.1", key, "{\"reason\":\"缩短间隔\"}", 201)
                            .returnResult()
                            .getResponseHeaders()
                            .getFirst("Idempotent-Replay"))
                    .isEqualTo("true");
            adopt(OFFICE, "1.1", key, "{\"reason\":\"另一理由\"}", 422);
            adopt(OFFICE, "1.1", UUID.randomUUID().toString(), "{\"reason\":\"再来\"}", 409)
                    .jsonPath("$.clause")
                    .isEqualTo("三(一)");
            String after = open("{\"title\":\"此后\",\"units\":[\"unit-a\"]}");
            get(after).jsonPath("$.plan").isEqualTo("baotou-housing-2018/1.1");
            get(before).jsonPath("$.plan").isEqualTo("baotou-housing-2018/1");
            assertThat(read("/api/plans/baotou-housing-2018/1.1")
                            .at("/version/adoptions/0/reason")
                            .asString())
                    .isEqualTo("缩短间隔");
            assertThat(read("/api/plans/baotou-housing-2018/1")
                            .at("/version/inUse")
                            .asBoolean())
                    .isFalse();
        } finally {
            adopt(OFFICE, "1", UUID.randomUUID().toString(), "{\"reason\":\"恢复\"}", 201);
        }
        assertThat(read("/api/plans/baotou-housing-2018/1").at("/version/inUse").asBoolean())
                .isTrue();
    }

    @Test
    void everyFaultOfAFileIsNamedWithItsLineAndClause() {
        String broken = clinic("4")
                .replace("every: PT12H", "every: PT0S")
                .replace("commandBody: DUTY_DESK", "commandBody: NOBODY");
        JsonNode problem = problem(broken, 422);
        assertThat(problem.path("faultCount").asInt()).isEqualTo(2);
        JsonNode first = problem.at("/faults/0");
        assertThat(first.path("code").asString()).isEqualTo("INTERVAL_ZERO");
        assertThat(first.path("clause").asString()).isEqualTo("5.3");
        assertThat(broken.lines().toList().get(first.path("line").asInt() - 1)).contains("PT0S");
        assertThat(first.path("zh").asString()).isNotBlank();
        assertThat(problem.path("detail").asString()).contains("2 处");
        client(OFFICE)
                .get()
                .uri("/api/plans/clinic/4")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whatIsNoPlanIsRefused() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n";
        assertThat(problem(bomb, 422).at("/faults/0/en").asString()).contains("alias");
        for (String garbage :
                List.of("{", "[]", "words", "a: b: c", "- ".repeat(5000), "id: \"\\0\"", "x: \"\\ud800\"")) {
            assertThat(problem(garbage, 422).at("/faults/0/line").asInt()).isPositive();
        }
        assertThat(problem("x: y\n".repeat(100_000), 422).path("faults").size()).isEqualTo(200);
        assertThat(problem("", 400).path("detailEn").asString()).isNotEmpty();
        assertThat(problem("#".repeat(10_000_000), 413).path("status").asInt()).isEqualTo(413);
        client(OFFICE)
                .post()
                .uri("/api/plans")
                .contentType(YAML)
                .bodyValue(new byte[] {(byte) 0xC3, 0x28})
                .exchange()
                .expectStatus()
                .isBadRequest();
        post(OFFICE, "/api/plans", "{\"id\":\"json\"}", 415)
                .jsonPath("$.status")
                .isEqualTo(415);
    }

    @Test
    void whoHasNotTheRightNeitherEntersNorAdopts() {
        post(UNIT_A, "{", 403).jsonPath("$.clause").isEqualTo("三(一)");
        adopt(CENTER, "1", "k1", "{\"reason\":\"x\"}", 403)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("局应急指挥工作组", "BUREAU_OFFICE"));
    }

    @Test
    void anAdoptionNamesAVersionThatIsKeptAndItsReason() {
        adopt(OFFICE, "77", "k2", "{\"reason\":\"x\"}", 404);
        adopt(OFFICE, "1", "k3", "{}", 400).jsonPath("$.field").isEqualTo("reason");
        for (String path : List.of("/api/plans/x/1", "/api/plans/baotou-housing-2018/77")) {
            client(OFFICE).get().uri(path).exchange().expectStatus().isNotFound();
        }
    }

    /** As an installation that is older than the keeping of versions may have it. */
    @Test
    void anIncidentUnderAPlanThatIsNotKeptSaysSoAndGoesOnOnceItIsEntered() {
        String incident = open("{\"title\":\"旧件\",\"units\":[\"unit-a\"]}");
        db.sql("update incident_standing set body = jsonb_set(body, '{planVersion}', '\"0.9\"') where incident_id = ?")
                .param(idIn(incident))
                .update();
        String assessment = "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}";
        post(CENTER, incident + "/assessments", assessment, 409)
                .jsonPath("$.detailEn")
                .value(String.class, detail -> assertThat(detail).contains("baotou-housing-2018 0.9"));
        post(ADMIN, SHIPPED.replaceFirst("version: \"1\"", "version: \"0.9\""), 201);
        post(CENTER, incident + "/assessments", assessment, 201);
    }

    private static String clinic(String version) {
        return HOSPITAL.replaceFirst("id: city-hospital", "id: clinic")
                .replaceFirst("version: \"1\"", "version: \"" + version + "\"");
    }

    private WebTestClient.BodyContentSpec adopt(String token, String version, String key, String body, int status) {
        return client(token)
                .post()
                .uri("/api/plans/baotou-housing-2018/" + version + "/adoption")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private WebTestClient.BodyContentSpec post(String token, String yaml, int status) {
        return client(token)
                .post()
                .uri("/api/plans")
                .contentType(YAML)
                .bodyValue(yaml)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    private JsonNode problem(String yaml, int status) {
        return watchkeeper.chassis.wire.Json.MAPPER.readTree(
                post(OFFICE, yaml, status).returnResult().getResponseBody());
    }

    private JsonNode read(String path) {
        return watchkeeper.chassis.wire.Json.MAPPER.readTree(as("application/json", path));
    }

    private String as(String type, String path) {
        return client(UNIT_A)
                .get()
                .uri(path)
                .accept(MediaType.parseMediaType(type))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
