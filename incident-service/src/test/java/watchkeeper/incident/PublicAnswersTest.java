package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.Level;

/** Whatever is said in public rests on words that were approved, and on the approved first report where nobody commands yet. */
class PublicAnswersTest extends RunningRegisters {
    private static final String TEXT = "九月一日起恢复办理。办理时限未作调整。";
    private String incident;

    @BeforeEach
    void anIncident() {
        incident = open("{\"title\":\"公开答复\",\"units\":[\"unit-a\"]}");
    }

    @Test
    void anAnswerQuotesTheApprovedWordingToTheLetter() {
        respond();
        String points = points();
        String question = created(UNIT_A, incident + "/questions", json("question", "何时恢复？"));
        post(UNIT_A, question + "/answer", json("text", "十月恢复", "reference", idIn(points)), 409)
                .jsonPath("$.clause")
                .isEqualTo("六·五6");
        post(UNIT_A, question + "/answer", json("text", "九月一日起恢复办理。", "reference", idIn(points)), 201);
    }

    @Test
    void whatIsUntrueIsClarifiedByAReleasedStatement() {
        respond();
        String verification =
                created(UNIT_A, incident + "/verifications", json("facts", "不实", "finding", "FALSE", "proposal", "澄清"));
        post(UNIT_A, verification + "/clarification", json("note", "已澄清"), 400)
                .jsonPath("$.field")
                .isEqualTo("statement");
        String statement = created(UNIT_A, incident + "/statements", json("kind", "TEXT", "title", "说明", "text", TEXT));
        post(CENTER, statement + "/approval", "{}", 201);
        post(UNIT_A, verification + "/clarification", json("statement", idIn(statement)), 400);
        post(UNIT_A, statement + "/release", json("channel", "网站"), 400)
                .jsonPath("$.field")
                .isEqualTo("text");
        post(UNIT_A, statement + "/release", json("channel", "网站", "hash", hash(TEXT)), 201);
        post(UNIT_A, verification + "/clarification", json("statement", idIn(statement)), 201);
    }

    @Test
    void aPressConferenceRestsOnApprovedWordsAndCountsAsThePublicAnswer() {
        respond();
        String draft = created(UNIT_A, incident + "/talking-points", json("subject", "恢复", "text", TEXT));
        post(UNIT_A, incident + "/press-conferences", conference(draft), 400)
                .jsonPath("$.field")
                .isEqualTo("wording");
        post(CENTER, draft + "/approval", "{}", 201);
        String held = created(UNIT_A, incident + "/press-conferences", conference(draft));
        await().untilAsserted(() -> assertThat(messagesOf(idIn(incident)))
                .extracting(envelope -> envelope.message() instanceof EntryMade made
                                && made.entryId().equals(idIn(held))
                        ? made.fact() + " " + made.body()
                        : "")
                .contains("PressConferenceHeld unit-a"));
        for (Level level : List.of(Level.I, Level.II, Level.III)) {
            assertThat(PlanOfTheTests.baotou().termsAt(level).duties())
                    .filteredOn(duty -> duty.kind() == DutyKind.FIRST_ANSWER)
                    .flatExtracting(DutyTerm::fulfilledBy)
                    .containsExactly("StatementReleased", "PressConferenceHeld");
        }
    }

    @Test
    void beforeAResponseNothingIsSaidInPublicWithoutTheApprovedFirstReport() {
        String points = points();
        String question = created(UNIT_A, incident + "/questions", json("question", "何时恢复？"));
        String answer = json("text", "九月一日起恢复办理。", "reference", idIn(points));
        post(UNIT_A, question + "/answer", answer, 409).jsonPath("$.clause").isEqualTo("六·五2");
        post(UNIT_A, incident + "/press-conferences", conference(points), 409)
                .jsonPath("$.clause")
                .isEqualTo("六·五2");
        String report = created(DUTY_OFFICER, incident + "/first-report", json("facts", "一", "proposal", "二"));
        post(LEADER, report + "/approval", "{}", 201);
        post(UNIT_A, question + "/answer", answer, 201);
        post(UNIT_A, incident + "/press-conferences", conference(points), 201);
    }

    private void respond() {
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"扩散\"}", 201);
    }

    private String points() {
        String points = created(
                UNIT_A,
                incident + "/talking-points",
                json("subject", "恢复", "text", TEXT, "channels", List.of("局网站"), "forms", List.of("通稿")));
        post(CENTER, points + "/approval", "{}", 201);
        return points;
    }

    private static String conference(String wording) {
        return json(
                "kind",
                "PRESS_CONFERENCE",
                "heldAt",
                "2026-08-18T08:00:00+08:00",
                "wording",
                idIn(wording),
                "speakers",
                List.of("发言人"),
                "outcome",
                "答问五次");
    }
}
