package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;

/** Names stand in one table; what was recorded holds ids, and is still read when a name is gone. */
class PeopleTest extends RunningIncidentService {
    private static final String REPORTED = """
            {"title":"物业纠纷","units":["unit-a"],"source":"PHONE","reporter":"王小明","recorder":"李小红"}""";

    @Test
    void eventsHoldIdsAndTheTableHoldsTheNames() {
        String incident = open(REPORTED);
        JsonNode event = opening(incident);
        String reporter = event.path("reporter").asString();
        assertThat(event.toString()).doesNotContain("王小明").doesNotContain("李小红");
        assertThat(named(reporter).path("name").asString()).isEqualTo("王小明");
        assertThat(named(reporter).path("state").asString()).isEqualTo("KNOWN");
        String again = opening(open(REPORTED)).path("reporter").asString();
        assertThat(again).as("the same name may be two people").isNotEqualTo(reporter);

        JsonNode several = read("/api/people?ids=" + again + ",nobody," + reporter, CENTER, 200);
        assertThat(several.path("items")
                        .valueStream()
                        .map(person -> person.path("name").asString("")
                                + person.path("state").asString()))
                .containsExactly("王小明KNOWN", "UNKNOWN", "王小明KNOWN");
    }

    @Test
    void aDeletedNameIsGoneAndWhatWasRecordedIsStillRead() {
        String incident = open(REPORTED);
        String reporter = opening(incident).path("reporter").asString();
        assertThat(delete(CENTER, reporter, "{\"reason\":\"本人申请\"}")
                        .returnResult(JsonNode.class)
                        .getStatus()
                        .value())
                .isEqualTo(403);
        delete(ARCHIVIST, reporter, "{}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("reason");
        delete(ADMIN, "nobody", "{\"reason\":\"本人申请\"}").expectStatus().isNotFound();
        delete(ARCHIVIST, reporter, "{\"reason\":\"本人申请\"}").expectStatus().isOk();
        delete(ADMIN, reporter, "{\"reason\":\"又一次\"}").expectStatus().isOk();

        JsonNode person = named(reporter);
        assertThat(person.path("state").asString()).isEqualTo("DELETED");
        assertThat(person.path("name").isNull()).isTrue();
        assertThat(person.path("deletionReason").asString()).isEqualTo("本人申请");
        assertThat(db.sql("select count(*) from person where id = ? and (name is not null or contact is not null)")
                        .param(reporter)
                        .query(Long.class)
                        .single())
                .isZero();
        get(incident).jsonPath("$.title").isEqualTo("物业纠纷");
        post(CENTER, incident + "/assessments", "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}", 201);
        get(incident + "?asOf=" + java.time.Instant.now())
                .jsonPath("$.assessmentCount")
                .isEqualTo(1);
    }

    /** Every mention is an id of its own: who asks to be deleted is found under all of them. */
    @Test
    void whoDeletesFindsEveryMentionOfAName() {
        String name = "赵某" + java.util.UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            open(REPORTED.replace("王小明", name));
        }
        read("/api/people?name=" + name, CENTER, 403);
        assertThat(read("/api/people?name= ", ARCHIVIST, 400).path("field").asString())
                .isEqualTo("name");
        assertThat(read("/api/people?name=%25", ARCHIVIST, 200).path("items").isEmpty())
                .isTrue();
        JsonNode found = read("/api/people?name=" + name.toUpperCase(java.util.Locale.ROOT), ARCHIVIST, 200);
        assertThat(found.path("items").size()).isEqualTo(3);
        assertThat(found.path("next").isNull()).isTrue();
        found.path("items")
                .valueStream()
                .forEach(person -> delete(ARCHIVIST, person.path("id").asString(), "{\"reason\":\"本人申请\"}")
                        .expectStatus()
                        .isOk());
        assertThat(read("/api/people?name=" + name, ADMIN, 200).path("items").isEmpty())
                .isTrue();
    }

    @Test
    void aNameGivenWithARefusedActIsForgotten() {
        String name = "不该留下的姓名";
        post(UNIT_A, "/api/incidents", REPORTED.replace("王小明", name), 403);
        post(DUTY_OFFICER, "/api/incidents", REPORTED.replace("王小明", name).replace("物业纠纷", " "), 400);
        assertThat(db.sql("select count(*) from person where name = ?")
                        .param(name)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void namesAreForThoseWhoWorkOnIncidents() {
        String reporter = opening(open(REPORTED)).path("reporter").asString();
        String feed = ISSUER.token("feed", List.of(), List.of(), List.of("feed"));
        read("/api/people/" + reporter, feed, 403);
        read("/api/people?ids=" + reporter, feed, 403);
        read("/api/people/" + reporter, UNIT_A, 200);
        read("/api/people/nobody", UNIT_A, 404);
        String many = IntStream.range(0, 201).mapToObj(Integer::toString).collect(Collectors.joining(","));
        assertThat(read("/api/people", CENTER, 400).path("field").asString()).isEqualTo("ids");
        assertThat(read("/api/people?ids=" + many, CENTER, 400).path("field").asString())
                .isEqualTo("ids");
    }

    private JsonNode opening(String incident) {
        return Json.MAPPER.readTree(
                db.sql("select payload from domain_event_entry where aggregate_identifier = ? and sequence_number = 0")
                        .param(idIn(incident))
                        .query(byte[].class)
                        .single());
    }

    private JsonNode named(String id) {
        return read("/api/people/" + id, DUTY_OFFICER, 200);
    }

    private WebTestClient.ResponseSpec delete(String token, String id, String body) {
        return client(token)
                .method(HttpMethod.DELETE)
                .uri("/api/people/" + id)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private JsonNode read(String path, String token, int status) {
        return client(token)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
