package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.wire.Json;

/** An incident as it stood at any time, as far as it was known at any other. */
class PastTest extends RunningIncidentService {
    private final Instant now = Instant.now();

    @Test
    void aBackDatedFactSortsByWhenItHeldAndShowsBothTimes() {
        String incident = phonedInAnHourAgo();
        String second = assess(incident, "UNSTABLE", Duration.ofMinutes(30));
        String third = assess(incident, "STABLE", Duration.ofMinutes(1));
        String first = assess(incident, "UNSTABLE", Duration.ofMinutes(45));

        JsonNode view = read(incident);
        assertThat(ids(view)).containsExactly(first, second, third);
        assertThat(instant(view.path("assessments").get(0), "occurredAt")).isEqualTo(ago(45));
        assertThat(instant(view.path("assessments").get(0), "recordedAt")).isAfterOrEqualTo(now.minusSeconds(1));
        assertThat(view.path("lastAssessment").path("id").asString()).isEqualTo(third);
        assertThat(instant(view, "occurredAt")).isEqualTo(ago(60));
        assertThat(instant(view, "openedAt")).isAfter(ago(1));
    }

    @Test
    void whatHeldLaterOrBecameKnownLaterIsLeftOut() {
        String incident = phonedInAnHourAgo();
        String second = assess(incident, "UNSTABLE", Duration.ofMinutes(30));
        String third = assess(incident, "STABLE", Duration.ofMinutes(1));
        Instant knownBefore = instant(read(incident).path("assessments").get(1), "recordedAt");
        String first = assessAfter(knownBefore, incident);
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);

        assertThat(ids(read(incident + "?asOf=" + ago(50)))).isEmpty();
        assertThat(ids(read(incident + "?asOf=" + ago(40)))).containsExactly(first);
        assertThat(ids(read(incident + "?asOf=" + ago(20)))).containsExactly(first, second);
        assertThat(ids(read(incident + "?asOf=" + ago(20) + "&knownAt=" + knownBefore)))
                .containsExactly(second);
        JsonNode asKnownBefore = read(incident + "?knownAt=" + knownBefore);
        assertThat(ids(asKnownBefore)).containsExactly(second, third);
        assertThat(asKnownBefore.path("state").asString()).isEqualTo("OPEN");
        assertThat(asKnownBefore.path("assessmentCount").asInt()).isEqualTo(2);
        assertThat(instant(asKnownBefore, "knownAt")).isEqualTo(knownBefore);
        assertThat(read(incident).path("state").asString()).isEqualTo("RESPONDING");
    }

    @Test
    void beforeItExistedThereIsNothingToShow() {
        String incident = phonedInAnHourAgo();
        refused(incident + "?asOf=" + ago(61), 404);
        refused(incident + "?knownAt=" + ago(30), 404);
        refused("/api/incidents/nobody?asOf=" + ago(61), 404);
        assertThat(read(incident + "?asOf=" + ago(59)).path("title").asString()).isEqualTo("电话反映");
    }

    @Test
    void badTimesAreRefusedNamingTheField() {
        String incident = phonedInAnHourAgo();
        for (String field : List.of("asOf", "knownAt")) {
            for (String bad :
                    List.of("yesterday", "2026-08-18T08:00:00", "2026-13-01T00:00:00Z", "9999-01-01T00:00:00Z")) {
                assertThat(refused(incident + "?" + field + "=" + bad, 400)
                                .path("field")
                                .asString())
                        .as(bad)
                        .isEqualTo(field);
            }
        }
        String tomorrow = Instant.now().plus(Duration.ofDays(1)).toString();
        assertThat(refused(incident + "?asOf=" + tomorrow, 400).path("detailEn").asString())
                .contains("future");
        String offset = ago(20).atOffset(java.time.ZoneOffset.ofHours(8)).toString();
        assertThat(read(incident + "?asOf=" + offset).path("title").asString())
                .as("a plus that nobody escaped")
                .isEqualTo("电话反映");
    }

    /** The lists and the look back are folded from the same facts: as of now, as known now, they say the same. */
    @Test
    void aLookBackToThisMomentIsThePresent() {
        Random random = new Random(20260818);
        for (int round = 0; round < 5; round++) {
            String incident = phonedInAnHourAgo();
            for (int act = 0; act < 25; act++) {
                act(random, incident);
            }
            awaitListed(incident, row -> row.path("number").asLong() == stored(incident) - 1);
            ObjectNode present = (ObjectNode) read(incident);
            ObjectNode past = (ObjectNode) read(incident + "?asOf=" + Instant.now());
            assertThat(past.remove(List.of("asOf", "knownAt"))).isEqualTo(present.remove(List.of("asOf", "knownAt")));
        }
    }

    private void act(Random random, String incident) {
        switch (random.nextInt(6)) {
            case 0 ->
                tried(
                        COMMAND_TEAM,
                        incident + "/response",
                        "{\"level\":\"II\",\"reason\":\"转载\",\"authorisation\":\"局党委 1\"}");
            case 1 -> tried(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"趋缓\"}");
            case 2 ->
                tried(CENTER, incident + "/response/lift", "{\"reason\":\"平息\",\"override\":{\"reason\":\"误报\"}}");
            case 3 -> tried(CENTER, incident + "/warnings", WARNING);
            case 4 -> tried(DUTY_OFFICER, incident + "/units", "{\"unit\":\"unit-" + random.nextInt(4) + "\"}");
            default ->
                assess(
                        incident,
                        random.nextBoolean() ? "STABLE" : "UNSTABLE",
                        Duration.ofMinutes(random.nextInt(1, 59)));
        }
    }

    private static final String WARNING = Json.MAPPER.writeValueAsString(Map.of(
            "subject", "物业费",
            "level", "III",
            "startsAt", "2026-08-18T08:00:00+08:00",
            "scope", "全市",
            "matter", "收费争议",
            "measures", List.of("核实"),
            "issuedBy", "信息中心"));

    private void tried(String token, String path, String body) {
        client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .value(status -> assertThat(status).isIn(201, 409, 403));
    }

    private String phonedInAnHourAgo() {
        return open("""
                {"title":"电话反映","units":["unit-a"],"source":"PHONE","reporter":"某居民","receivedAt":"%s"}""".formatted(ago(60)));
    }

    private String assess(String incident, String finding, Duration ago) {
        String body =
                "{\"form\":\"BUREAU\",\"finding\":\"%s\",\"occurredAt\":\"%s\"}".formatted(finding, now.minus(ago));
        return idIn(created(CENTER, incident + "/assessments", body));
    }

    /** Times are kept to the millisecond: what comes next must not share one with what came before. */
    private String assessAfter(Instant before, String incident) {
        org.awaitility.Awaitility.await().until(() -> Instant.now().isAfter(before.plusMillis(2)));
        return assess(incident, "UNSTABLE", Duration.ofMinutes(45));
    }

    private Instant ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes));
    }

    private JsonNode read(String path) {
        return answer(path, 200);
    }

    private JsonNode refused(String path, int status) {
        return answer(path, status);
    }

    private JsonNode answer(String path, int status) {
        return client(DUTY_OFFICER)
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private long stored(String incident) {
        return db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(idIn(incident))
                .query(Long.class)
                .single();
    }

    private static List<String> ids(JsonNode view) {
        return view.path("assessments")
                .valueStream()
                .map(line -> line.path("id").asString())
                .toList();
    }

    private static Instant instant(JsonNode row, String field) {
        return Instant.parse(row.path(field).asString());
    }
}
