package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.ResponseRaised;
import watchkeeper.contracts.Terms;

/** What comes with a response: the resolved terms with each change, what is set up at the start, the way upward. */
class ResponseTermsTest extends RunningRegisters {
    private static final String GRAVE = "{\"level\":\"II\",\"reason\":\"转载\",\"authorisation\":\"局党委\"}";

    @Test
    void everyChangeOfLevelPublishesTheTermsThatHoldFromThenOn() {
        String incident = open("{\"title\":\"条款\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\"}", 201);
        post(COMMAND_TEAM, incident + "/response", GRAVE, 201);
        post(
                COMMAND_TEAM,
                incident + "/response",
                json("level", "III", "reason", "缓和", "authorisation", "局党委", "override", Map.of("reason", "误报")),
                201);
        await().untilAsserted(() ->
                assertThat(messages(incident, ResponseLowered.class)).hasSize(1));
        Terms raised = messages(incident, ResponseRaised.class).getFirst().terms();
        assertThat(raised.commandBody()).isEqualTo("BUREAU_COMMAND_TEAM");
        assertThat(raised.stableDays()).isEqualTo(5);
        assertThat(report(raised).rhythm().every()).isEqualTo(Duration.ofHours(6));
        assertThat(report(raised).addressee()).isEqualTo("BUREAU_COMMAND_TEAM");
        assertThat(report(raised).owners()).containsExactly("INFORMATION_CENTER", "PETITION_OFFICE");
        Terms lowered = messages(incident, ResponseLowered.class).getFirst().terms();
        assertThat(lowered.commandBody()).isEqualTo("INFORMATION_CENTER");
        assertThat(lowered.stableDays()).isEqualTo(3);
        assertThat(report(lowered).rhythm().every()).isEqualTo(Duration.ofHours(8));
        assertThat(report(lowered).eachWatching()).isTrue();
    }

    @Test
    void whatThePlanSetsUpAtTheStartIsMissingUntilItIsSent() {
        String incident = open("{\"title\":\"启动\",\"units\":[\"unit-a\"]}");
        assertThat(row(incident + "/at-start")).isEmpty();
        post(COMMAND_TEAM, incident + "/response", GRAVE, 201);
        JsonNode start = row(incident + "/at-start");
        assertThat(start).hasSize(2).allMatch(line -> line.path("missing").asBoolean());
        assertThat(start.path(0).path("clause").asString()).isEqualTo("五(二)1");
        String reception = sent(incident, "MEDIA_RECEPTION");
        for (String kind : List.of("INFORMATION", "ASSESSMENT", "PUBLIC_INFORMATION", "SUPPORT")) {
            sent(incident, kind);
        }
        await().untilAsserted(() -> assertThat(row(incident + "/at-start"))
                .noneMatch(line -> line.path("missing").asBoolean()));
        assertThat(row(incident + "/at-start")
                        .path(1)
                        .path("groups")
                        .path(0)
                        .path("entry")
                        .asString())
                .isEqualTo(idIn(reception));
        post(COMMAND_TEAM, reception + "/recall", json("reason", "撤销"), 201);
        await().untilAsserted(() -> assertThat(
                        row(incident + "/at-start").path(1).path("missing").asBoolean())
                .isTrue());
    }

    @Test
    void whatIsBeyondTheBureauGoesToWhomThePlanNamesAndComesBackAnswered() {
        String incident = open("{\"title\":\"扩大\",\"units\":[\"unit-a\"]}");
        post(COMMAND_TEAM, incident + "/response", GRAVE, 201);
        created(
                COMMAND_TEAM,
                incident + "/help-decisions",
                json("ask", true, "whom", List.of("PUBLICITY_DEPARTMENT"), "reason", "跨部门"));
        String asked = json("matter", "涉及多个部门", "request", "请协调统一发布");
        post(CENTER, incident + "/expansion", asked, 403);
        String expansion = created(COMMAND_TEAM, incident + "/expansion", asked);
        await().untilAsserted(
                        () -> assertThat(row(expansion).path("to").toString()).isEqualTo("[\"PUBLICITY_DEPARTMENT\"]"));
        assertThat(row(expansion).path("clause").asString()).isEqualTo("五(四)");
        post(OFFICE, expansion + "/answer", json("text", "同意", "granted", true), 201);
        post(OFFICE, expansion + "/answer", json("text", "同意", "granted", true), 409);
        post(COMMAND_TEAM, expansion + "/end", json("reason", "已平息"), 201);
        String other = created(
                COMMAND_TEAM,
                incident + "/expansion",
                json("to", List.of("CYBERSPACE_OFFICE"), "matter", "协查", "request", "请研判"));
        await().untilAsserted(() -> assertThat(row(other).path("to").toString()).isEqualTo("[\"CYBERSPACE_OFFICE\"]"));
    }

    private String sent(String incident, String kind) {
        return created(
                COMMAND_TEAM,
                incident + "/work-groups",
                json("kind", kind, "leader", "甲", "members", List.of("乙"), "sentAt", "2026-08-18T08:00:00+08:00"));
    }

    private static DutyTerm report(Terms terms) {
        return terms.duties().stream()
                .filter(duty -> duty.kind() == DutyKind.SPECIAL_REPORT)
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> messages(String incident, Class<T> type) {
        return messagesOf(idIn(incident)).stream()
                .map(envelope -> envelope.message())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
