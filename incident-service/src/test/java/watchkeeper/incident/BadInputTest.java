package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.SpoiltActs.Act;
import watchkeeper.incident.SpoiltActs.Spoilt;

/** Every act of an incident, spoilt in one field at a time: a clear problem that names the field, and nothing is written. */
class BadInputTest extends RunningIncidentService {
    static Stream<Spoilt> spoilt() {
        return SpoiltActs.all();
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void isRefusedNamingTheField(Spoilt spoilt) {
        String incident =
                spoilt.act().path().startsWith("/api") ? "" : open("{\"title\":\"输入\",\"units\":[\"unit-a\"]}");
        long before = stored(idIn(incident));

        JsonNode problem = refused(spoilt.act(), incident, spoilt.body());

        assertThat(problem.path("field").asString("")).startsWith(spoilt.field());
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("detailEn").asString()).isNotBlank();
        assertThat(stored(idIn(incident))).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatIsOverIsNotEndedTwice() {
        String incident = open("{\"title\":\"输入\",\"units\":[\"unit-a\"]}");
        post(CENTER, "/api/deputies/nobody/end", "{}", 404)
                .jsonPath("$.detailEn")
                .isEqualTo("no such deputy");
        post(CENTER, incident + "/handover/nothing/confirmation", "{}", 409)
                .jsonPath("$.clause")
                .isEqualTo("三(一)");
        post(CENTER, "/api/incidents/nothing/handover/nothing/confirmation", "{}", 404);
        post(CENTER, "/api/incidents/x\0/handover/y/confirmation", "{}", 400);
        post(ADMIN, "/api/projections/" + "x".repeat(300) + "/rebuild", "", 404);
        post(CENTER, incident + "/response/lift", "{\"reason\":\"x\"}", 409)
                .jsonPath("$.detailEn")
                .isEqualTo("no response is in force");
        post(CENTER, incident + "/warnings", warning("nowhere"), 400)
                .jsonPath("$.field")
                .isEqualTo("to");
        String warning = created(CENTER, incident + "/warnings", warning("unit-a"));
        client(CENTER)
                .put()
                .uri(warning)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(warning("nowhere"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("to");
    }

    private static String warning(String to) {
        return """
                {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"收费争议",
                 "measures":["核实"],"issuedBy":"信息中心","to":["%s"]}""".formatted(to);
    }

    private JsonNode refused(Act act, String incident, JsonNode body) {
        EntityExchangeResult<byte[]> answer = client(act.token())
                .method(act.method())
                .uri(act.address(incident))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.MAPPER.writeValueAsString(body).replace("\uD83D", "\\ud83d"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .returnResult();
        return Json.MAPPER.readTree(answer.getResponseBodyContent());
    }

    private long stored(String incident) {
        return db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(incident)
                .query(Long.class)
                .single();
    }
}
