package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;

/** Reports that take no slot, and the list of all that was sent. */
class AnyTimeTest extends RunningReportingService {
    @Test
    void aReportAtAnyTimeMakesUpForAMissedSlotWhichStaysMissedAndTheLastOneIsTheFinalReport() {
        open(List.of("unit-a"));
        respond(8);
        String missed = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        clock.forward(Duration.ofHours(17));
        awaitState(missed, "MISSED");
        String late = missed.substring(0, missed.length() - 1) + "2";
        awaitState(late, "OVERDUE");

        report(UNIT_A, "\"missedSlot\":\"" + late + "\"")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("missedSlot");
        report(UNIT_B, "\"missedSlot\":\"" + missed + "\"").expectStatus().isBadRequest();
        post(UNIT_A, "/api/duties/" + late + "/report", "{\"summary\":\"x\",\"missedSlot\":\"" + missed + "\"}", 400);
        report(UNIT_A, "\"final\":true")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("final");
        String id = idOf(report(UNIT_A, "\"missedSlot\":\"" + missed + "\""));
        await().untilAsserted(() ->
                assertThat(one(missed).at("/madeUpBy/0").asString("")).isEqualTo(id));
        assertThat(one(missed).path("state").asString()).isEqualTo("MISSED");
        await().untilAsserted(() -> assertThat(get("/api/incidents/" + incident + "/timeline?type=ReportSent")
                        .at("/items/0/words/zh")
                        .asString(""))
                .contains("补述漏报时段 " + missed));

        publish(new IncidentMessage.ResponseLifted(
                incident, Level.III, "INFORMATION_CENTER", false, "平息", null, null, "x"));
        String third = missed.substring(0, missed.length() - 1) + "3";
        awaitState(third, "CANCELLED");
        String last = idOf(report(UNIT_A, "\"final\":true"));
        assertThat(get("/api/reports/" + last).at("/title/zh").asString()).isEqualTo("终报");
        await().untilAsserted(() -> assertThat(listed("&form=FINAL")).containsExactly(last));
        assertThat(listed("&unit=unit-a")).containsExactlyInAnyOrder(id, last);
        assertThat(listed("&unit=unit-b")).isEmpty();
        assertThat(listed("&form=AT_ANY_TIME&limit=1")).containsExactly(id);
    }

    private List<String> listed(String filter) {
        return get("/api/reports?incident=" + incident + filter)
                .path("items")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    private ResponseSpec report(String token, String more) {
        return client(token)
                .post()
                .uri("/api/incidents/" + incident + "/reports")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"summary\":\"情况\"," + more + "}")
                .exchange();
    }

    private static String idOf(ResponseSpec answer) {
        return answer.expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("id")
                .asString();
    }

    private JsonNode get(String path) {
        return client(UNIT_A)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
