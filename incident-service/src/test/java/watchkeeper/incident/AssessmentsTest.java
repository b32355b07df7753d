package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.Topics;

/** Seven factors, three forms, parties and minutes; what was suggested, assessed and decided stands side by side. */
class AssessmentsTest extends RunningRegisters {
    private static final Map<String, String> FACTORS = Map.of(
            "source", "论坛",
            "nature", "服务投诉",
            "background", "新政",
            "groups", "购房人",
            "contradiction", "时限",
            "spread", "三个平台",
            "concerns", "何时恢复",
            "weather", "暴雨");

    private String incident;

    @BeforeEach
    void anIncident() {
        incident = open("{\"title\":\"研判\",\"units\":[\"unit-a\"]}");
    }

    @Test
    void whatWasWeighedIsReadBackAndItIsSeenWhoseFactorIsWhose() {
        String assessment = created(
                CENTER,
                incident + "/assessments",
                json(
                        "form",
                        "JOINT",
                        "finding",
                        "UNSTABLE",
                        "warningLevel",
                        "III",
                        "suggestedLevel",
                        "III",
                        "factors",
                        FACTORS,
                        "parties",
                        List.of("网信办", "公安"),
                        "minutes",
                        "一致认为",
                        "advice",
                        "先核实"));
        await().untilAsserted(() -> row(assessment));
        JsonNode row = row(assessment);
        assertThat(row.path("factors").path("contradiction").asString()).isEqualTo("时限");
        assertThat(row.path("factors")).hasSize(8);
        assertThat(row.path("ownFactors").toString()).as("nothing is lost").isEqualTo("[\"weather\"]");
        assertThat(row.path("parties").toString()).isEqualTo("[\"网信办\",\"公安\"]");
        assertThat(row.path("minutes").asString()).isEqualTo("一致认为");
        assertThat(row.path("advice").asString()).isEqualTo("先核实");

        String instruction = created(
                CENTER,
                incident + "/instructions",
                json("to", List.of("unit-a"), "text", "核实", "channel", "PHONE", "assessment", idIn(assessment)));
        await().untilAsserted(() -> assertThat(
                        row(instruction).path("content").path("assessment").asString())
                .isEqualTo(idIn(assessment)));
        post(
                        CENTER,
                        incident + "/instructions",
                        json("to", List.of("unit-a"), "text", "核实", "channel", "PHONE", "assessment", "nothing"),
                        400)
                .jsonPath("$.field")
                .isEqualTo("assessment");
    }

    @Test
    void aJointAssessmentNamesItsParties() {
        post(CENTER, incident + "/assessments", json("form", "JOINT", "finding", "STABLE"), 400)
                .jsonPath("$.field")
                .isEqualTo("parties");
    }

    @Test
    void suggestedAssessedAndDecidedStandSideBySideAndADepartureHasItsReason() {
        String story = "story-" + UUID.randomUUID();
        kafka.send(wire.record(
                        Topics.STORIES,
                        story,
                        story,
                        1,
                        Instant.parse("2026-08-18T02:00:00Z"),
                        new LevelSuggested(story, "话题", Level.IV, "四4", Map.of("observations", 3))))
                .join();
        await().untilAsserted(() ->
                incident = open("{\"title\":\"并列\",\"units\":[\"unit-a\"],\"storyId\":\"" + story + "\"}"));
        created(
                CENTER,
                incident + "/assessments",
                json("form", "BUREAU", "finding", "UNSTABLE", "suggestedLevel", "III"));
        String grave = json("level", "II", "authorisation", "局党委 1 号");
        post(COMMAND_TEAM, incident + "/response", grave, 400)
                .jsonPath("$.field")
                .isEqualTo("reason")
                .jsonPath("$.clause")
                .isEqualTo("五(二)1");
        post(
                COMMAND_TEAM,
                incident + "/response",
                json("level", "II", "authorisation", "局党委 1 号", "reason", "或将转载"),
                201);

        JsonNode row = row(incident);
        assertThat(row.path("levels").path("suggested").path("level").asString())
                .isEqualTo("III");
        assertThat(row.path("levels").path("assessed").asString()).isEqualTo("III");
        assertThat(row.path("levels").path("decided").asString()).isEqualTo("II");
        assertThat(row.path("assessments")
                        .path(0)
                        .path("suggested")
                        .path("level")
                        .asString())
                .as("what the detections suggested when it was assessed")
                .isEqualTo("IV");
        assertThat(row.path("response").path("reason").asString()).isEqualTo("或将转载");
        assertThat(row.path("response").path("authorisation").asString()).isEqualTo("局党委 1 号");

        post(
                COMMAND_TEAM,
                incident + "/response",
                json("level", "III", "authorisation", "局党委 2 号", "override", Map.of("reason", "未被转载")),
                201);
        assertThat(row(incident).path("response").path("overrideReason").asString())
                .isEqualTo("未被转载");
    }
}
