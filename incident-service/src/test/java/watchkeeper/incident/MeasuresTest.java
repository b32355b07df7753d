package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Measures before a response need the approved first report; the evaluation comes after the response. */
class MeasuresTest extends RunningRegisters {
    private static final String PROPOSAL = json("facts", "网传公积金停办", "proposal", "核实并发布说明");

    @Test
    void beforeAResponseMeasuresFollowTheApprovalOfTheFirstReport() {
        String incident = open("{\"title\":\"首报\",\"units\":[\"unit-a\"]}");
        String letter = letter(incident);
        post(CENTER, letter + "/approval", "{}", 201);
        refusesMeasures(incident, letter);

        String report = created(DUTY_OFFICER, incident + "/first-report", PROPOSAL);
        refusesMeasures(incident, letter);
        post(LEADER, report + "/return", json("reason", "事实不清"), 201);
        refusesMeasures(incident, letter);

        String again = created(
                DUTY_OFFICER,
                incident + "/first-report",
                json("facts", "已核实", "proposal", "发布说明", "origin", idIn(report)));
        post(CENTER, again + "/approval", "{}", 403)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("role leader"));
        post(LEADER, again + "/approval", "{}", 201);
        post(CENTER, letter + "/sending", json("means", "DOCUMENT", "number", "包住函〔2026〕1号"), 201);
        post(CENTER, incident + "/work-groups", onScene("unit-a"), 201);
    }

    @Test
    void underAResponseTheCommandBodyHasDecided() {
        String incident = open("{\"title\":\"响应\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/work-groups", onScene("unit-a"), 409);
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
        post(CENTER, incident + "/work-groups", onScene("unit-a"), 201);
    }

    @Test
    void theOnSceneTeamIsSentToAUnitAndItsMembersAreIds() {
        String incident = open("{\"title\":\"现场\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
        post(
                        CENTER,
                        incident + "/work-groups",
                        json(
                                "kind",
                                "ON_SCENE",
                                "leader",
                                "组长甲",
                                "members",
                                List.of("乙"),
                                "sentAt",
                                "2026-08-18T08:00:00+08:00"),
                        400)
                .jsonPath("$.field")
                .isEqualTo("unit")
                .jsonPath("$.clause")
                .isEqualTo("三(一)4");
        post(CENTER, incident + "/work-groups", onScene("unit-b"), 400)
                .jsonPath("$.field")
                .isEqualTo("unit");
        String team = created(CENTER, incident + "/work-groups", onScene("unit-a"));
        post(UNIT_B, team + "/arrival", "{}", 403);
        post(UNIT_A, team + "/arrival", json("note", "已到"), 201);
        await().untilAsserted(
                        () -> assertThat(row(team).path("state").asString()).isEqualTo("ARRIVED"));
        String leader = row(team).path("content").path("leader").asString();
        assertThat(row(team).toString()).doesNotContain("组长甲").doesNotContain("组员丙");
        assertThat(db.sql("select name from person where id = ?")
                        .param(leader)
                        .query(String.class)
                        .single())
                .isEqualTo("组长甲");
        post(CENTER, incident + "/work-groups", onScene("unit-a").replace("\"组长甲\"", json("id", leader)), 201);
    }

    @Test
    void theEvaluationComesAfterTheResponseAndItsProposalsAreHandedOver() {
        String incident = open("{\"title\":\"评估\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
        post(CENTER, incident + "/evaluation", evaluation(List.of()), 409)
                .jsonPath("$.detailEn")
                .isEqualTo("the response must be lifted first");
        post(CENTER, incident + "/response/lift", "{\"reason\":\"平息\",\"override\":{\"reason\":\"误报\"}}", 201);
        String none = created(CENTER, incident + "/evaluation", evaluation(List.of()));
        post(LEADER, none + "/approval", "{}", 201);
        post(CENTER, none + "/handover", handover(), 409);

        String some = created(
                CENTER, incident + "/evaluation", evaluation(List.of(Map.of("body", "unit-a", "proposal", "通报批评"))));
        post(CENTER, some + "/handover", handover(), 409).jsonPath("$.detailEn").isEqualTo("approval must come first");
        post(LEADER, some + "/approval", "{}", 201);
        post(CENTER, incident + "/closure", json("reason", "评估完成"), 201);
        post(CENTER, some + "/handover", handover(), 201);
        post(CENTER, incident + "/instructions", json("to", List.of("unit-a"), "text", "x", "channel", "PHONE"), 409)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("over (CLOSED)"));
    }

    @Test
    void aDismissedIncidentTakesNoEntries() {
        String incident = open("{\"title\":\"误报\",\"units\":[\"unit-a\"]}");
        String letter = letter(incident);
        post(CENTER, incident + "/dismissal", json("reason", "不是舆情"), 201);
        post(CENTER, letter + "/approval", "{}", 409);
        post(DUTY_OFFICER, incident + "/first-report", PROPOSAL, 409);
    }

    @Test
    void whatIsEnteredLaterShowsBothTimesAndNeverTheFuture() {
        String incident = open("{\"title\":\"补录\",\"units\":[\"unit-a\"]}");
        Instant held = Instant.parse("2026-08-18T00:00:00Z");
        String verification = created(
                UNIT_A,
                incident + "/verifications",
                json("facts", "属实", "finding", "FALSE", "proposal", "澄清", "occurredAt", "2026-08-18T08:00:00+08:00"));
        String wrongdoing = created(
                UNIT_A,
                incident + "/verifications",
                json("facts", "属实", "finding", "CRIME", "proposal", "移送", "occurredAt", "2026-08-18T08:00:00+08:00"));
        post(
                        OFFICE,
                        wrongdoing + "/discipline",
                        json("addressee", "纪委", "matter", "x", "occurredAt", "2026-08-18T07:59:59+08:00"),
                        400)
                .jsonPath("$.field")
                .isEqualTo("occurredAt");
        post(OFFICE, verification + "/discipline", json("addressee", "纪委", "matter", "x"), 409)
                .jsonPath("$.detailEn")
                .value(String.class, said -> assertThat(said).contains("finding [WRONGDOING, CRIME]"));
        await().untilAsserted(() -> {
            JsonNode row = row(verification);
            assertThat(Instant.parse(row.path("occurredAt").asString())).isEqualTo(held);
            assertThat(Instant.parse(row.path("recordedAt").asString())).isAfter(held);
        });
    }

    private void refusesMeasures(String incident, String letter) {
        for (Map.Entry<String, String> measure : Map.of(
                        letter + "/sending", json("means", "FAX"), incident + "/work-groups", onScene("unit-a"))
                .entrySet()) {
            post(CENTER, measure.getKey(), measure.getValue(), 409)
                    .jsonPath("$.clause")
                    .isEqualTo("六·五2");
        }
    }

    private String letter(String incident) {
        return created(
                UNIT_A,
                incident + "/letters",
                json("addressee", "市市场监管局", "subject", "协查", "text", "请协查", "legalBasis", "《信访工作条例》"));
    }

    private static String onScene(String unit) {
        return json(
                "kind",
                "ON_SCENE",
                "leader",
                "组长甲",
                "members",
                List.of("组员乙", "组员丙"),
                "sentAt",
                "2026-08-18T08:00:00+08:00",
                "unit",
                unit);
    }

    private static String handover() {
        return json("addressee", "局纪检", "handedAt", "2026-08-18T08:00:00+08:00", "receivedBy", "赵六");
    }
}
