package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/** What a consultation decides becomes instructions; each addressee acknowledges and answers for itself. */
class ConsultationsTest extends RunningRegisters {
    private String incident;

    @BeforeEach
    void twoUnitsUnderAResponse() {
        incident = open("{\"title\":\"会商\",\"units\":[\"unit-a\",\"unit-b\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
    }

    @Test
    void itsDecisionsBecomeInstructionsWithTheirOrigin() {
        String consultation = convened();
        String minutes = minutes("核实", "答复");
        post(CENTER, consultation + "/minutes", minutes, 409)
                .jsonPath("$.detailEn")
                .isEqualTo("attendance must come first");
        post(CENTER, consultation + "/attendance", json("attended", List.of("unit-a"), "persons", List.of("张三")), 201);
        String key = UUID.randomUUID().toString();
        for (int twice = 0; twice < 2; twice++) {
            client(CENTER)
                    .post()
                    .uri(consultation + "/minutes")
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(minutes)
                    .exchange()
                    .expectStatus()
                    .isCreated();
        }
        await().untilAsserted(() ->
                assertThat(row(incident + "/instructions").path("items")).hasSize(2));
        JsonNode instruction = row(incident + "/instructions").path("items").path(0);
        assertThat(instruction.path("origin").asString()).isEqualTo(idIn(consultation));
        assertThat(instruction.path("fact").asString()).isEqualTo("InstructionGiven");
        assertThat(instruction.path("body").asString()).isEqualTo("INFORMATION_CENTER");
        post(UNIT_A, incident + "/instructions/" + instruction.path("id").asString() + "/acknowledgement", "{}", 201);
        // It reads back what all the tests before have said.
        await().atMost(Duration.ofMinutes(3))
                .untilAsserted(
                        () -> assertThat(published.check(java.time.Instant.now().plusSeconds(60)))
                                .isZero());
    }

    @Test
    void whoMayNotInstructRecordsNoDecisions() {
        String byTheTeam = created(
                COMMAND_TEAM,
                incident + "/consultations",
                json(
                        "form",
                        "JOINT",
                        "convenedAt",
                        "2026-08-18T08:00:00+08:00",
                        "invited",
                        List.of("unit-a", "PETITION_OFFICE"),
                        "matter",
                        "应对"));
        post(ON_SCENE, byTheTeam + "/attendance", json("attended", List.of("unit-a")), 201);
        post(ON_SCENE, byTheTeam + "/minutes", minutes("核实"), 403)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("INFORMATION_CENTER"));
        post(ON_SCENE, byTheTeam + "/minutes", json("minutes", "无议定事项"), 201);
    }

    @Test
    void eachAddresseeAnswersForItselfAndTheLastOneEndsIt() {
        String instruction = created(
                CENTER,
                incident + "/instructions",
                json("to", List.of("unit-a", "unit-b"), "text", "两小时内核实", "channel", "PHONE"));
        post(UNIT_A, instruction + "/acknowledgement", "{}", 201);
        post(UNIT_A, instruction + "/acknowledgement", "{}", 409);
        post(CENTER, instruction + "/acknowledgement", "{}", 403);
        state(instruction, "GIVEN");
        post(UNIT_B, instruction + "/acknowledgement", "{}", 201);
        state(instruction, "ACKNOWLEDGED");
        post(UNIT_A, instruction + "/feedback", json("text", "在办", "final", false), 201);
        post(UNIT_A, instruction + "/feedback", json("text", "办结", "final", true), 201);
        post(CENTER, instruction + "/closure", json("outcome", "完成"), 409)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("ANSWERED"));
        post(UNIT_B, instruction + "/feedback", json("text", "办结", "final", true), 201);
        post(CENTER, instruction + "/closure", json("outcome", "完成"), 201);
        state(instruction, "ENDED");
    }

    @Test
    void theRegisterIsALiveListOfItsIncidentOnly() {
        String elsewhere = open("{\"title\":\"另一件\",\"units\":[\"unit-a\"]}");
        created(UNIT_A, elsewhere + "/questions", json("question", "不在此处"));
        String question = created(UNIT_A, incident + "/questions", json("question", "何时恢复办理？"));
        await().untilAsserted(() -> row(question));
        long position = row(incident + "/questions").path("position").asLong();
        String points = created(UNIT_A, incident + "/talking-points", json("subject", "恢复时间", "text", "九月一日"));
        post(CENTER, points + "/approval", "{}", 201);
        post(UNIT_A, question + "/answer", json("text", "九月一日", "reference", idIn(points)), 201);
        created(UNIT_A, incident + "/questions", json("question", "在哪里办？"));
        List<String> states = client(CENTER)
                .get()
                .uri(incident + "/questions")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .header("Last-Event-ID", Long.toString(position))
                .exchange()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .filter(event -> event.has("state"))
                .map(row -> row.path("content").path("question").asString()
                        + row.path("state").asString())
                .take(2)
                .collectList()
                .block(Duration.ofSeconds(60));
        assertThat(states).containsExactly("何时恢复办理？ANSWERED", "在哪里办？RECORDED");
        assertThat(row(incident + "/entries?register=questions").path("items")).hasSize(2);
    }

    @Test
    void anAnswerRestsOnWordsThatWereApproved() {
        String question = created(UNIT_A, incident + "/questions", json("question", "何时恢复办理？"));
        String draft = created(UNIT_A, incident + "/talking-points", json("subject", "恢复时间", "text", "九月一日"));
        String answer = json("text", "九月一日", "reference", idIn(draft));
        post(UNIT_A, question + "/answer", answer, 400).jsonPath("$.field").isEqualTo("reference");
        post(CENTER, draft + "/approval", "{}", 201);
        post(UNIT_A, question + "/answer", answer, 201);
    }

    private String convened() {
        return created(
                CENTER,
                incident + "/consultations",
                json(
                        "form",
                        "JOINT",
                        "convenedAt",
                        "2026-08-18T08:00:00+08:00",
                        "invited",
                        List.of("unit-a", "PETITION_OFFICE"),
                        "matter",
                        "应对"));
    }

    private static String minutes(String... decisions) {
        return json(
                "minutes",
                "议定如下",
                "decisions",
                java.util.Arrays.stream(decisions)
                        .map(text -> Map.of("to", List.of("unit-a"), "text", text, "channel", "WRITING"))
                        .toList());
    }

    private void state(String entry, String state) {
        await().untilAsserted(
                        () -> assertThat(row(entry).path("state").asString()).isEqualTo(state));
    }
}
