package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Rehearsal;

/** What a kept version would demand, and what a file that is not kept yet would be told. */
class RehearsalDoorTest extends RunningIncidentService {
    private static final String PLAN = "/api/plans/baotou-housing-2018/1/rehearsal";
    private static final String OFFICE = ISSUER.token("bureau-office", List.of(), List.of("BUREAU_OFFICE"), List.of());

    @Test
    void theTermsOfALevelAndTheStableDaysByTheNotices() {
        Rehearsal rehearsal = Json.MAPPER.readValue(
                answer(PLAN + "?level=III&at=2026-09-30T08:00:00%2B08:00&days=10&units=unit-a,unit-b", 200)
                        .toString(),
                Rehearsal.class);
        assertThat(rehearsal.from()).isEqualTo(Instant.parse("2026-09-30T00:00:00Z"));
        assertThat(rehearsal.until()).isEqualTo(Instant.parse("2026-10-10T00:00:00Z"));
        assertThat(rehearsal.units()).containsExactly("unit-a", "unit-b");
        assertThat(rehearsal.terms().level()).isEqualTo(Level.III);
        assertThat(rehearsal.stableDays())
                .extracting(day -> day.date().toString())
                .containsExactly("2026-10-08", "2026-10-09", "2026-10-10");
    }

    @Test
    void whatIsAskedWronglyIsNamed() {
        for (String field : List.of("level", "days", "at", "units")) {
            String query = (field.equals("level") ? "?" : "?level=II&") + field + "=*";
            assertThat(answer(PLAN + query, 400).path("field").asString()).isEqualTo(field);
        }
        answer("/api/plans/baotou-housing-2018/77/rehearsal?level=II", 404);
    }

    @Test
    void aFileIsCheckedWithoutBeingEntered() {
        String yaml = PlanOfTheTests.text("city-hospital").replaceFirst("id: city-hospital", "id: unkept");
        assertThat(checked(OFFICE, yaml, 200).path("id").asString()).isEqualTo("unkept");
        JsonNode faulty = checked(OFFICE, yaml.replace("every: PT12H", "every: PT0S"), 200);
        assertThat(faulty.path("id").isNull()).isTrue();
        assertThat(faulty.path("faultCount").asInt()).isEqualTo(1);
        assertThat(faulty.at("/faults/0/code").asString()).isEqualTo("INTERVAL_ZERO");
        answer("/api/plans/unkept/1", 404);
        assertThat(checked(UNIT_A, yaml, 403).path("clause").asString()).isEqualTo("三(一)");
    }

    private JsonNode answer(String path, int status) {
        return json(client(OFFICE).get().uri(java.net.URI.create("http://localhost:" + port + path)), status);
    }

    private JsonNode checked(String token, String yaml, int status) {
        return json(
                client(token)
                        .post()
                        .uri("/api/plans/check")
                        .contentType(MediaType.parseMediaType("application/yaml"))
                        .bodyValue(yaml),
                status);
    }

    private static JsonNode json(WebTestClient.RequestHeadersSpec<?> request, int status) {
        JsonNode answer = request.exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        assertThat(answer).isNotNull();
        return answer;
    }
}
