package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/** What grows in an incident has lists of its own; the incident's row stays small. */
class GrowingListsTest extends RunningIncidentService {
    private static final String STABLE = "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}";
    private static final String UNSTABLE = "{\"form\":\"UNIT\",\"finding\":\"UNSTABLE\"}";

    @Test
    void theRowOfAnIncidentDoesNotGrow() {
        String incident = open("{\"title\":\"多次研判\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/assessments", STABLE, 201);
        awaitListed(incident, row -> row.path("assessmentCount").asInt() == 1);
        int before = sizeOfRow(incident);
        for (int i = 0; i < 8; i++) {
            post(CENTER, incident + "/assessments", STABLE, 201);
        }
        awaitListed(incident, row -> row.path("assessmentCount").asInt() == 9);
        assertThat(sizeOfRow(incident)).isLessThan(before + 5);
        get(incident)
                .jsonPath("$.assessments.length()")
                .isEqualTo(9)
                .jsonPath("$.assessments[0].finding")
                .isEqualTo("STABLE");
    }

    @Test
    void theAssessmentsOfOneIncidentComeInPagesInTheOrderOfRecording() {
        String incident = open("{\"title\":\"一件\",\"units\":[\"unit-a\"]}");
        String other = open("{\"title\":\"另一件\",\"units\":[\"unit-a\"]}");
        for (int i = 0; i < 5; i++) {
            post(CENTER, incident + "/assessments", i % 2 == 0 ? STABLE : UNSTABLE, 201);
            post(CENTER, other + "/assessments", STABLE, 201);
        }
        awaitListed(other, row -> row.path("assessmentCount").asInt() == 5);

        List<JsonNode> rows = new ArrayList<>();
        JsonNode page = page(incident + "/assessments?limit=2");
        while (true) {
            page.path("items").valueStream().forEach(rows::add);
            if (page.path("next").isNull()) {
                break;
            }
            page = page(
                    incident + "/assessments?limit=2&after=" + page.path("next").asString());
        }
        assertThat(rows)
                .hasSize(5)
                .allMatch(row -> row.path("incidentId").asString().equals(idIn(incident)));
        assertThat(rows).extracting(row -> row.path("number").asLong()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(page(incident + "/assessments?finding=UNSTABLE")
                        .path("items")
                        .size())
                .isEqualTo(2);
        String one = rows.getFirst().path("id").asString();
        get(incident + "/assessments/" + one).jsonPath("$.number").isEqualTo(1);
        missing(other + "/assessments/" + one);
        missing("/api/incidents/nobody/assessments");
        missing(incident + "/warnings/nobody");
    }

    @Test
    void aViewerOfOneIncidentSeesOnlyWhatIsAssessedInIt() {
        String incident = open("{\"title\":\"看这件\",\"units\":[\"unit-a\"]}");
        String other = open("{\"title\":\"不看那件\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/assessments", STABLE, 201);
        awaitListed(incident, row -> row.path("assessmentCount").asInt() == 1);
        List<String> seen = client(DUTY_OFFICER)
                .get()
                .uri(incident + "/assessments")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(row -> {
                    if (row.has("list")) {
                        post(CENTER, other + "/assessments", UNSTABLE, 201);
                        post(CENTER, incident + "/assessments", UNSTABLE, 201);
                    }
                })
                .filter(row -> row.has("finding"))
                .map(row ->
                        row.path("incidentId").asString() + row.path("finding").asString())
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(60));
        assertThat(seen).containsExactly(idIn(incident) + "STABLE", idIn(incident) + "UNSTABLE");
    }

    @Test
    void oneIncidentIsWatchedAndNoOther() {
        String incident = open("{\"title\":\"看这件\",\"units\":[\"unit-a\"]}");
        String other = open("{\"title\":\"不看那件\",\"units\":[\"unit-a\"]}");
        listed(incident);
        List<String> seen = client(DUTY_OFFICER)
                .get()
                .uri(incident)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .publishOn(Schedulers.boundedElastic())
                .doOnNext(row -> {
                    if (row.has("list")) {
                        post(CENTER, other + "/response", "{\"level\":\"III\"}", 201);
                        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
                    }
                })
                .filter(row -> row.has("title"))
                .map(row -> row.path("title").asString() + row.path("state").asString())
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(60));
        assertThat(seen).containsExactly("看这件OPEN", "看这件RESPONDING");
    }

    @Test
    void aStreamOfWhatIsNotThereOrOfThePastIsRefused() {
        String incident = open("{\"title\":\"在\",\"units\":[\"unit-a\"]}");
        for (String path : List.of("", "/stability", "/assessments", "/warnings", "/entries", "/letters")) {
            client(DUTY_OFFICER)
                    .get()
                    .uri("/api/incidents/nobody" + path)
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        for (String path : List.of("?asOf=2026-08-18T08:00:00Z", "/stability?asOf=2026-08-18T08:00:00Z")) {
            client(DUTY_OFFICER)
                    .get()
                    .uri(incident + path)
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo("asOf");
        }
    }

    /** The lists follow a moment later; whoever reads what he has just written finds it all the same. */
    @Test
    void whatWasJustWrittenIsReadBack() {
        processor("incidents").shutDown();
        try {
            String incident = open("{\"title\":\"刚开立\",\"units\":[\"unit-a\"]}");
            get(incident).jsonPath("$.title").isEqualTo("刚开立");
            post(CENTER, incident + "/assessments", UNSTABLE, 201);
            get(incident)
                    .jsonPath("$.lastAssessment.finding")
                    .isEqualTo("UNSTABLE")
                    .jsonPath("$.assessmentCount")
                    .isEqualTo(1);
        } finally {
            processor("incidents").start();
        }
    }

    private int sizeOfRow(String incident) {
        return db.sql("select length(body::text) from live_row where list = 'incidents' and key = ?")
                .param(idIn(incident))
                .query(Integer.class)
                .single();
    }

    private JsonNode page(String path) {
        return client(DUTY_OFFICER)
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

    private void missing(String path) {
        client(DUTY_OFFICER)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
