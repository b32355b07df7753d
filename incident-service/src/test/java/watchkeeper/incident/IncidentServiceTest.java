package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage.ResponseStarted;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.Topics;

class IncidentServiceTest extends RunningIncidentService {
    @Test
    void aResponseIsStartedOnlyByTheBodyThatMay() {
        String incident = open("{\"title\":\"公积金新政\",\"units\":[\"unit-a\",\"unit-b\"]}");

        post(DUTY_OFFICER, incident + "/response", "{\"level\":\"III\"}", 403)
                .jsonPath("$.clause")
                .isEqualTo("五(三)1")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("INFORMATION_CENTER"));
        post(CENTER, incident + "/response", "{\"level\":\"II\"}", 403)
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("BUREAU_COMMAND_TEAM"));
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(COMMAND_TEAM, incident + "/response", "{\"level\":\"II\",\"reason\":\"主流媒体转载\"}", 400)
                .jsonPath("$.field")
                .isEqualTo("authorisation")
                .jsonPath("$.clause")
                .isEqualTo("五(二)1");
        post(
                COMMAND_TEAM,
                incident + "/response",
                "{\"level\":\"II\",\"reason\":\"主流媒体转载\",\"authorisation\":\"局党委 8 月 18 日\"}",
                201);

        await().untilAsserted(() -> get(incident)
                .jsonPath("$.level")
                .isEqualTo("II")
                .jsonPath("$.commandBody")
                .isEqualTo("BUREAU_COMMAND_TEAM"));
    }

    @Test
    void aWarningNamesItsMissingField() {
        String incident = open("{\"title\":\"物业费\",\"units\":[\"unit-a\"]}");
        Map<String, Object> warning = Map.of(
                "subject", "物业费",
                "level", "III",
                "startsAt", "2026-08-18T08:00:00+08:00",
                "scope", "全市",
                "matter", "收费争议",
                "measures", List.of("核实", "回应"),
                "issuedBy", "信息中心");
        for (String missing : warning.keySet()) {
            Map<String, Object> incomplete = new java.util.HashMap<>(warning);
            incomplete.remove(missing);
            post(CENTER, incident + "/warnings", Json.MAPPER.writeValueAsString(incomplete), 400)
                    .jsonPath("$.field")
                    .isEqualTo(missing)
                    .jsonPath("$.clause")
                    .isEqualTo("四");
        }
        post(CENTER, incident + "/warnings", Json.MAPPER.writeValueAsString(warning), 201);
        await().untilAsserted(
                        () -> get(incident).jsonPath("$.warnings[0].to[0]").isEqualTo("unit-a"));
    }

    @Test
    void whatCannotBeReadIsRefusedNamingTheField() {
        post(DUTY_OFFICER, "/api/incidents", "{\"title\":\"x\",\"units\":\"unit-a\"}", 400)
                .jsonPath("$.field")
                .isEqualTo("units");
        post(DUTY_OFFICER, "/api/incidents", "{\"title\":\"x\",\"what\":1}", 400)
                .jsonPath("$.field")
                .isEqualTo("what");
        post(DUTY_OFFICER, "/api/incidents", "{", 400).jsonPath("$.detailEn").exists();
        post(DUTY_OFFICER, "/api/incidents", "{\"title\":\"x\",\"units\":[\"a/b\"]}", 400)
                .jsonPath("$.field")
                .isEqualTo("units");
    }

    @Test
    void opensFromAStoryItHasReadAndFromNoOther() {
        kafka.send(wire.record(
                        Topics.STORIES,
                        "story-1",
                        "story-1",
                        1,
                        Instant.parse("2026-08-18T02:00:00Z"),
                        new LevelSuggested("story-1", "公积金", Level.III, "四3", Map.of("observations", 3))))
                .join();
        await().untilAsserted(() -> open("{\"title\":\"公积金\",\"units\":[\"unit-a\"],\"storyId\":\"story-1\"}"));
        post(DUTY_OFFICER, "/api/incidents", "{\"title\":\"x\",\"units\":[\"a\"],\"storyId\":\"nobody\"}", 400)
                .jsonPath("$.field")
                .isEqualTo("storyId");
    }

    @Test
    void everyStoredEventIsOneMessageInOrderAndTheCheckAgrees() {
        String incident = open("{\"title\":\"烂尾楼\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(CENTER, incident + "/assessments", "{\"form\":\"BUREAU\",\"finding\":\"STABLE\"}", 201);
        post(CENTER, incident + "/response/lift", "{\"reason\":\"平息\"}", 409)
                .jsonPath("$.clause")
                .isEqualTo("五(三)1");
        post(CENTER, incident + "/response/lift", "{\"reason\":\"平息\",\"override\":{\"reason\":\"误报\"}}", 201);
        String id = idIn(incident);

        await().untilAsserted(() ->
                assertThat(messagesOf(id)).extracting(Envelope::sequence).containsExactly(1L, 2L, 3L, 4L));
        assertThat(messagesOf(id).get(1).message())
                .isInstanceOfSatisfying(
                        ResponseStarted.class,
                        started -> assertThat(started.terms()
                                        .duties()
                                        .getFirst()
                                        .rhythm()
                                        .every())
                                .isEqualTo(Duration.ofHours(8)));
        await().untilAsserted(() ->
                assertThat(published.check(Instant.now().plusSeconds(60))).isZero());
    }

    @Test
    void refusesWhoHasNoValidToken() {
        for (String token : List.of(
                ISSUER.expired("duty-officer", List.of(), List.of(), List.of("duty-officer")),
                ISSUER.unsigned("duty-officer", List.of(), List.of(), List.of("duty-officer")),
                ISSUER.otherKey("duty-officer", List.of(), List.of(), List.of("duty-officer")),
                ISSUER.macWithPublicKey("duty-officer", List.of(), List.of(), List.of("duty-officer")))) {
            client(token)
                    .get()
                    .uri("/api/incidents")
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectHeader()
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON);
        }
    }

    @Test
    void aLiveListResumesWithoutGapOrDouble() {
        String first = open("{\"title\":\"一\",\"units\":[\"unit-a\"]}");
        listed(first);
        long position = Long.parseLong(client(DUTY_OFFICER)
                .get()
                .uri("/api/incidents?limit=1")
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("position")
                .asString("0"));
        String second = open("{\"title\":\"二\",\"units\":[\"unit-a\"]}");
        post(CENTER, second + "/response", "{\"level\":\"III\"}", 201);
        List<String> titles = client(DUTY_OFFICER)
                .get()
                .uri("/api/incidents")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", Long.toString(position))
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .filter(row -> row.has("title"))
                .map(row -> row.path("title").asString("") + row.path("level").asString(""))
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(60));
        assertThat(titles).containsExactly("二", "二III");
    }
}
