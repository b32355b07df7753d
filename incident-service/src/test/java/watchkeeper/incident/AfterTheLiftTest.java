package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.IncidentMessage.ResponseLifted;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.Level;

/** Who answers for an incident once its response is lifted, and what it takes to end it. */
class AfterTheLiftTest extends RunningRegisters {
    private static final String WARNING = """
            {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"争议",
             "measures":["核实"],"issuedBy":"中心"}""";
    private static final String TO_LIFT = """
            {"reason":"平息","authorisation":"局党委 8 月 20 日","override":{"reason":"误报"}}""";

    @Test
    void whatTheCommandTeamCommandedIsNotEndedByTheOnSceneTeam() {
        String incident = responding("II");
        String letter = created(
                UNIT_A,
                incident + "/letters",
                json("addressee", "市场监管局", "subject", "协查", "text", "请协查", "legalBasis", "条例"));
        post(COMMAND_TEAM, incident + "/response/lift", TO_LIFT, 201);

        post(ON_SCENE, letter + "/approval", "{}", 403);
        post(ON_SCENE, incident + "/closure", json("reason", "完"), 403)
                .jsonPath("$.detailEn")
                .value(
                        String.class,
                        said -> assertThat(said).contains("BUREAU_COMMAND_TEAM").doesNotContain("ON_SCENE_TEAM"));
        post(ON_SCENE, incident + "/dismissal", json("reason", "误报"), 403);
        post(COMMAND_TEAM, letter + "/approval", "{}", 201);
    }

    @Test
    void aResponseThatWasInForceIsEvaluatedAndClosedAndNotDismissed() {
        String incident = responding("III");
        post(CENTER, incident + "/response/lift", TO_LIFT, 201);
        post(CENTER, incident + "/dismissal", json("reason", "误报"), 409)
                .jsonPath("$.clause")
                .isEqualTo("六(一)");
        evaluated(incident);
        post(CENTER, incident + "/closure", json("reason", "评估完成"), 201);
    }

    @Test
    void theEvaluationOfAnEarlierResponseDoesNotCloseALaterOne() {
        String incident = responding("III");
        post(CENTER, incident + "/response/lift", TO_LIFT, 201);
        evaluated(incident);
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"又起\"}", 201);
        post(CENTER, incident + "/response/lift", TO_LIFT, 201);
        post(CENTER, incident + "/closure", json("reason", "完"), 409)
                .jsonPath("$.clause")
                .isEqualTo("六(一)");
        evaluated(incident);
        post(CENTER, incident + "/closure", json("reason", "完"), 201);
    }

    @Test
    void theGraveLevelsAreLiftedAndLoweredAuthorisedToo() {
        String incident = responding("II");
        String lift = "{\"reason\":\"平息\",\"override\":{\"reason\":\"误报\"}}";
        post(COMMAND_TEAM, incident + "/response/lift", lift, 400)
                .jsonPath("$.field")
                .isEqualTo("authorisation")
                .jsonPath("$.clause")
                .isEqualTo("五(二)1");
        String lower = "{\"level\":\"III\",\"reason\":\"缓和\",\"override\":{\"reason\":\"缓和\"}}";
        post(COMMAND_TEAM, incident + "/response", lower, 400)
                .jsonPath("$.field")
                .isEqualTo("authorisation");
        post(
                COMMAND_TEAM,
                incident + "/response",
                lower.replace("\"缓和\",", "\"缓和\",\"authorisation\":\"纪要 3 号\","),
                201);
        post(CENTER, incident + "/response/lift", lift, 201);
        post(
                COMMAND_TEAM,
                incident + "/response",
                "{\"level\":\"II\",\"reason\":\"又起\",\"authorisation\":\"纪要 4 号\"}",
                201);
        post(COMMAND_TEAM, incident + "/response/lift", TO_LIFT, 201);

        await().untilAsserted(() -> assertThat(messagesOf(idIn(incident)))
                .extracting(envelope -> envelope.message() instanceof ResponseLifted lifted ? lifted.level() : null)
                .contains(Level.III, Level.II));
        assertThat(messagesOf(idIn(incident)))
                .filteredOn(envelope -> envelope.message() instanceof ResponseLowered)
                .singleElement()
                .satisfies(envelope -> assertThat(((ResponseLowered) envelope.message()).authorisation())
                        .isEqualTo("纪要 3 号"));
    }

    @Test
    void nobodyIsLeftWarnedWhenAnIncidentEnds() {
        String incident = open("{\"title\":\"预警\",\"units\":[\"unit-a\"]}");
        String warning = created(CENTER, incident + "/warnings", WARNING);
        post(CENTER, incident + "/closure", json("reason", "完"), 409)
                .jsonPath("$.clause")
                .isEqualTo("四")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains(idIn(warning)));
        post(CENTER, incident + "/dismissal", json("reason", "误报"), 409);
        post(CENTER, warning + "/lift", json("reason", "平息"), 201);
        post(CENTER, incident + "/closure", json("reason", "完"), 201);
    }

    @Test
    void theWarningOfAnAbsorbedIncidentIsStillLifted() {
        String survivor = open("{\"title\":\"在办\",\"units\":[\"unit-a\"]}");
        String absorbed = open("{\"title\":\"并入\",\"units\":[\"unit-a\"]}");
        String warning = created(CENTER, absorbed + "/warnings", WARNING);
        merge(absorbed, survivor);
        post(UNIT_A, warning + "/lift", json("reason", "平息"), 403);
        post(CENTER, warning + "/lift", json("reason", "平息"), 201);
        await().untilAsserted(() -> get(absorbed).jsonPath("$.warningLevel").isEmpty());
        post(CENTER, absorbed + "/warnings", WARNING, 409);
    }

    @Test
    void whatAnAbsorbedIncidentLeftOpenIsSettledUnderTheSurvivorsCommand() {
        String survivor = responding("II");
        String absorbed = open("{\"title\":\"并入\",\"units\":[\"unit-b\"]}");
        String instruction = created(
                CENTER, absorbed + "/instructions", json("to", List.of("unit-b"), "text", "核实", "channel", "PHONE"));
        post(COMMAND_TEAM, absorbed + "/merge", json("into", idIn(survivor), "reason", "同一事件"), 201);
        post(UNIT_B, instruction + "/acknowledgement", "{}", 201);
        post(UNIT_B, instruction + "/feedback", json("text", "属实", "final", true), 201);
        post(ON_SCENE, instruction + "/closure", json("outcome", "办结"), 403)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("BUREAU_COMMAND_TEAM"));
        post(COMMAND_TEAM, instruction + "/closure", json("outcome", "办结"), 201);
        post(CENTER, absorbed + "/instructions", json("to", List.of("unit-b"), "text", "x", "channel", "PHONE"), 403);
        post(
                COMMAND_TEAM,
                absorbed + "/instructions",
                json("to", List.of("unit-b"), "text", "x", "channel", "PHONE"),
                409);
    }

    @Test
    void theClosureAsksForWhatTheHouseStillOwesAndWaitsForNobodyElse() {
        String incident = open("{\"title\":\"未办结\",\"units\":[\"unit-a\"]}");
        String instruction = created(
                CENTER, incident + "/instructions", json("to", List.of("unit-a"), "text", "核实", "channel", "PHONE"));
        String task = created(CENTER, incident + "/tasks-from-above", json("from", "市政府", "text", "报告"));
        post(CENTER, incident + "/closure", json("reason", "完"), 409)
                .jsonPath("$.detailEn")
                .value(
                        String.class,
                        said -> assertThat(said).contains(idIn(instruction)).contains(idIn(task)));
        post(UNIT_A, instruction + "/feedback", json("text", "属实", "final", true), 201);
        post(CENTER, task + "/report", json("text", "已报", "final", true), 201);
        String report = created(DUTY_OFFICER, incident + "/first-report", json("facts", "一", "proposal", "二"));
        post(LEADER, report + "/approval", "{}", 201);
        String letter = created(
                UNIT_A,
                incident + "/letters",
                json("addressee", "市场监管局", "subject", "协查", "text", "请协查", "legalBasis", "条例"));
        post(CENTER, letter + "/approval", "{}", 201);
        post(CENTER, letter + "/sending", json("means", "FAX"), 201);
        post(CENTER, incident + "/closure", json("reason", "完"), 201);
        post(OFFICE, letter + "/answer", json("text", "已协查"), 201);
        post(CENTER, incident + "/letters", json("subject", "x"), 409);
    }

    private void merge(String absorbed, String survivor) {
        post(CENTER, absorbed + "/merge", json("into", idIn(survivor), "reason", "同一事件"), 201);
    }

    private String responding(String level) {
        String incident = open("{\"title\":\"解除之后\",\"units\":[\"unit-a\"]}");
        post(
                level.equals("III") ? CENTER : COMMAND_TEAM,
                incident + "/response",
                json("level", level, "reason", "扩散", "authorisation", "局党委"),
                201);
        return incident;
    }

    private void evaluated(String incident) {
        String evaluation = created(CENTER, incident + "/evaluation", evaluation(List.of()));
        post(LEADER, evaluation + "/approval", "{}", 201);
    }
}
