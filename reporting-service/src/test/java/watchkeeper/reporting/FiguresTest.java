package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** Statistics at the door, of slots that really went that way. */
class FiguresTest extends RunningReportingService {
    private static final String LEADER = ISSUER.token("leader", List.of(), List.of(), List.of("leader"));

    @Test
    void figuresAreThoseOfTheSlotsTrueStates() {
        String silent = "unit-" + incident;
        open(List.of("unit-a", silent));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        String waived = row(silent, "SPECIAL_REPORT").path("id").asString();
        post(UNIT_A, "/api/duties/" + slot + "/report", "{\"summary\":\"已核实\"}", 201);
        post(CENTER, "/api/duties/" + waived + "/waiver", "{\"reason\":\"停电\"}", 201);
        awaitState(waived, "WAIVED");
        clock.forward(Duration.ofHours(17));
        await().untilAsserted(() -> {
            JsonNode figures = figures("/api/statistics/on-time?kind=SPECIAL_REPORT")
                    .path("byUnit")
                    .path(silent);
            assertThat(figures.path("waived").asLong()).isEqualTo(1);
            assertThat(figures.path("overdue").asLong()).isEqualTo(1);
            assertThat(figures.path("demanded").asLong()).isEqualTo(1);
            assertThat(figures.path("share").asDouble(-1)).isZero();
        });
        assertThat(csv("/api/statistics/on-time?kind=SPECIAL_REPORT"))
                .startsWith("\uFEFFby,of,demanded,")
                .contains("unit," + silent + ",1,0,0,0,1,0,1,0,");
        assertThat(figures("/api/statistics/on-time?from=2020-01-01&to=2020-02-01")
                        .path("total")
                        .path("share")
                        .isNull())
                .isTrue();
        await().untilAsserted(
                        () -> assertThat(csv("/api/statistics/first-report")).contains(incident + ",事件,OPENING,"));
        assertThat(figures("/api/statistics/on-time?exercise=true")
                        .path("byUnit")
                        .path(silent)
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void whoIsNotNamedReadsNoFiguresAndAWrongPeriodIsRefusedByName() {
        client(UNIT_A)
                .get()
                .uri("/api/statistics/on-time")
                .exchange()
                .expectStatus()
                .isForbidden();
        for (String wrong : List.of(
                "from=2027-01-01&to=2026-01-01", "to=x", "from=%2B999999999-01-01", "kind=NONE", "exercise=1")) {
            client(LEADER)
                    .get()
                    .uri(java.net.URI.create("http://localhost:" + port + "/api/statistics/on-time?" + wrong))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    private JsonNode figures(String path) {
        return client(LEADER)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private String csv(String path) {
        return new String(
                client(LEADER)
                        .get()
                        .uri(path)
                        .accept(MediaType.parseMediaType("text/csv"))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
    }
}
