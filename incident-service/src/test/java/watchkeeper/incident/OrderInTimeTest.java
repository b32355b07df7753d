package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What follows cannot be claimed to have held before what it follows on; and what is returned leaves what stood before. */
class OrderInTimeTest extends RunningRegisters {
    private static final String TEXT = "办理时限未作调整。";
    private final Instant now = Instant.now();

    @Test
    void aReleaseDidNotHoldBeforeItsApproval() {
        String statement = draft(responding(), 5);
        post(CENTER, statement + "/approval", at(3), 201);
        post(UNIT_A, statement + "/release", json("channel", "网站", "text", TEXT, "occurredAt", ago(4)), 400)
                .jsonPath("$.field")
                .isEqualTo("occurredAt")
                .jsonPath("$.clause")
                .isEqualTo("三(三)");
        post(UNIT_A, statement + "/release", json("channel", "网站", "text", TEXT, "occurredAt", ago(2)), 201);
        post(UNIT_A, statement + "/release", json("channel", "报纸", "text", TEXT, "occurredAt", ago(3)), 201);
    }

    @Test
    void anAnswerThatCouldHaveComeBeforeAnotherPartysActMay() {
        String incident = responding();
        post(DUTY_OFFICER, incident + "/units", "{\"unit\":\"unit-b\"}", 201);
        String instruction = created(
                CENTER,
                incident + "/instructions",
                json(
                        "to",
                        java.util.List.of("unit-a", "unit-b"),
                        "text",
                        "核实",
                        "channel",
                        "PHONE",
                        "occurredAt",
                        ago(5)));
        post(UNIT_A, instruction + "/acknowledgement", at(2), 201);
        post(UNIT_B, instruction + "/acknowledgement", at(1), 201);
        post(UNIT_B, instruction + "/feedback", json("text", "在办", "final", false, "occurredAt", ago(4)), 201);
    }

    @Test
    void aMeasureDidNotHoldBeforeTheFirstReportWasApproved() {
        String incident = open("{\"title\":\"首报\",\"units\":[\"unit-a\"]}");
        String letter = created(
                UNIT_A,
                incident + "/letters",
                json("addressee", "局", "subject", "协查", "text", "请协查", "legalBasis", "条例", "occurredAt", ago(6)));
        post(CENTER, letter + "/approval", at(6), 201);
        String report = created(
                DUTY_OFFICER, incident + "/first-report", json("facts", "一", "proposal", "二", "occurredAt", ago(6)));
        post(LEADER, report + "/approval", at(3), 201);
        post(CENTER, letter + "/sending", json("means", "FAX", "occurredAt", ago(4)), 409)
                .jsonPath("$.clause")
                .isEqualTo("六·五2");
        post(CENTER, letter + "/sending", json("means", "FAX", "occurredAt", ago(2)), 201);
    }

    @Test
    void aReturnedCorrectionLeavesTheReleasedEditionInForce() {
        String statement = draft(responding(), 5);
        post(CENTER, statement + "/approval", "{}", 201);
        post(UNIT_A, statement + "/release", json("channel", "网站", "text", TEXT), 201);
        String corrected = json("reason", "数字", "kind", "TEXT", "title", "更正", "text", "错误的更正");
        post(UNIT_A, statement + "/correction", corrected, 201);
        post(CENTER, statement + "/return", json("reason", "原文无误"), 201);

        post(UNIT_A, statement + "/release", json("channel", "报纸", "text", "错误的更正"), 409);
        post(UNIT_A, statement + "/release", json("channel", "报纸", "text", TEXT), 201);
        await().untilAsserted(() -> assertThat(row(statement).path("steps")).hasSize(5));
        JsonNode row = row(statement);
        assertThat(row.path("state").asString()).isEqualTo("RELEASED");
        assertThat(row.path("edition").asInt()).isEqualTo(1);
        assertThat(row.path("content").path("text").asString()).isEqualTo(TEXT);
        assertThat(row.path("former").path(0).path("state").asString()).isEqualTo("RETURNED");
        assertThat(row.path("former").path(0).path("content").path("text").asString())
                .isEqualTo("错误的更正");

        post(UNIT_A, statement + "/correction", corrected.replace("错误的更正", "第三版"), 201);
        post(CENTER, statement + "/approval", "{}", 201);
        await().untilAsserted(() -> assertThat(row(statement).path("edition").asInt())
                .as("no number twice")
                .isEqualTo(3));
    }

    private String responding() {
        String incident = open("{\"title\":\"先后\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
        return incident;
    }

    private String draft(String incident, int hours) {
        return created(
                UNIT_A,
                incident + "/statements",
                json("kind", "TEXT", "title", "说明", "text", TEXT, "occurredAt", ago(hours)));
    }

    private String at(int hours) {
        return json("occurredAt", ago(hours));
    }

    private String ago(int hours) {
        return now.minus(Duration.ofHours(hours)).toString();
    }
}
