package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage.EntryFollowed;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.incident.register.Registers;

/** One approved wording, released to the letter; a correction keeps the old. */
class StatementsTest extends RunningRegisters {
    private static final String TEXT = "经核实，公积金提取办理时限未作调整。";

    private String incident;

    @BeforeEach
    void underResponse() {
        incident = open("{\"title\":\"公积金\",\"units\":[\"unit-a\"]}");
        post(CENTER, incident + "/response", "{\"level\":\"III\",\"reason\":\"论坛扩散\"}", 201);
    }

    @Test
    void isReleasedOnlyAsItWasApproved() {
        String statement = draft();
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", TEXT), 409)
                .jsonPath("$.clause")
                .isEqualTo("三(三)")
                .jsonPath("$.detailEn")
                .isEqualTo("approval must come first");
        post(CENTER, statement + "/approval", "{}", 201);
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", TEXT + "！"), 409)
                .jsonPath("$.detail")
                .value(
                        String.class,
                        said -> assertThat(said).contains(hash(TEXT)).contains(hash(TEXT + "！")));
        post(UNIT_A, statement + "/release", json("channel", "局网站", "hash", hash("别的")), 409);
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", TEXT), 201);
        post(UNIT_A, statement + "/release", json("channel", "微信公众号", "text", " " + TEXT + "\r\n"), 201);
        post(CENTER, statement + "/effect", json("text", "阅读 2 万，质疑减少"), 201);

        await().untilAsserted(() -> assertThat(row(statement).path("steps")).hasSize(4));
        JsonNode row = row(statement);
        assertThat(row.path("state").asString()).isEqualTo("RELEASED");
        assertThat(row.path("content").path("hash").asString()).isEqualTo(hash(TEXT));
        assertThat(row.path("steps").get(2).path("content").path("hash").asString())
                .isEqualTo(hash(TEXT));
    }

    @Test
    void whoWroteItDoesNotApproveIt() {
        String statement = created(CENTER, incident + "/statements", json("kind", "TEXT", "title", "说明", "text", TEXT));
        post(CENTER, statement + "/approval", "{}", 403)
                .jsonPath("$.clause")
                .isEqualTo("三(三)")
                .jsonPath("$.detailEn")
                .value(
                        String.class,
                        said -> assertThat(said).contains("INFORMATION_CENTER").contains("not by its own author"));
        post(UNIT_A, statement + "/approval", "{}", 403);
        post(COMMAND_TEAM, statement + "/approval", "{}", 201);
        await().untilAsserted(() -> assertThat(row(statement)
                        .path("steps")
                        .path(0)
                        .path("byHigherBody")
                        .asBoolean())
                .isTrue());
    }

    @Test
    void aCorrectionIsANewEditionWithItsOwnApprovalAndTheOldStays() {
        String statement = draft();
        post(CENTER, statement + "/approval", "{}", 201);
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", TEXT), 201);
        String corrected = json("reason", "数字有误", "kind", "TEXT", "title", "更正", "text", "更正后的正文");
        post(UNIT_A, statement + "/correction", corrected, 201);
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", TEXT), 409);
        post(CENTER, statement + "/approval", "{}", 201);
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", TEXT), 409);
        post(UNIT_A, statement + "/release", json("channel", "局网站", "text", "更正后的正文"), 201);

        await().untilAsserted(() -> assertThat(row(statement).path("steps")).hasSize(5));
        JsonNode row = row(statement);
        assertThat(row.path("edition").asInt()).isEqualTo(2);
        assertThat(row.path("content").path("text").asString()).isEqualTo("更正后的正文");
        JsonNode former = row.path("former").path(0);
        assertThat(former.path("state").asString()).isEqualTo("CORRECTED");
        assertThat(former.path("was").asString()).isEqualTo("RELEASED");
        assertThat(former.path("content").path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void nothingGoesWithItThatWasNotApprovedWithIt() {
        String picture = hash("picture");
        String statement = created(
                UNIT_A,
                incident + "/statements",
                json(
                        "kind",
                        "PICTURES",
                        "title",
                        "图解",
                        "text",
                        TEXT,
                        "attachments",
                        List.of(Map.of("name", "图一", "hash", picture))));
        post(CENTER, statement + "/approval", "{}", 201);
        post(
                UNIT_A,
                statement + "/release",
                json("channel", "局网站", "text", TEXT, "attachments", List.of(hash("other"))),
                409);
        post(
                UNIT_A,
                statement + "/release",
                json("channel", "局网站", "text", TEXT, "attachments", List.of(picture)),
                201);
    }

    @Test
    void ofTwoBodiesThatApproveAtOnceExactlyOneWins() throws Exception {
        String statement = draft();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = Stream.of(CENTER, COMMAND_TEAM, CENTER, COMMAND_TEAM)
                    .map(token -> threads.submit(() -> status(token, statement + "/approval", "{}")))
                    .toList();
            int won = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(201, 409);
                won += answer.get() == 201 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        await().untilAsserted(() -> assertThat(row(statement).path("steps")).hasSize(1));
    }

    @Test
    void theQuerySaysWhatMayFollowAndWhoMay() {
        String statement = draft();
        await().untilAsserted(() -> row(statement));
        JsonNode team = read(COMMAND_TEAM, statement + "/authority").path(0);
        assertThat(team.path("act").asString()).isEqualTo("statements/approval");
        assertThat(team.path("you").asBoolean()).isTrue();
        assertThat(team.path("byHigherBody").asBoolean()).isTrue();
        String refused = Json.MAPPER
                .readTree(post(UNIT_A, statement + "/approval", "{}", 403)
                        .returnResult()
                        .getResponseBody())
                .path("detailEn")
                .asString();
        JsonNode author = read(UNIT_A, statement + "/authority").path(0);
        assertThat(author.path("you").asBoolean()).isFalse();
        assertThat(author.path("why").path("en").asString()).isEqualTo(refused);
        post(CENTER, statement + "/approval", "{}", 201);
        await().untilAsserted(() -> assertThat(read(UNIT_A, statement + "/authority"))
                .extracting(line -> line.path("act").asString())
                .containsExactly("statements/release", "statements/correction"));
    }

    @Test
    void theRegistersSayWhatTheyAskForUnderTheIncidentsOwnPlan() {
        JsonNode registers = read(UNIT_A, incident + "/registers");
        assertThat(registers).hasSize(Registers.ALL.size());
        JsonNode statements = registers
                .valueStream()
                .filter(register -> register.path("name").asString().equals("statements"))
                .findFirst()
                .orElseThrow();
        assertThat(statements.path("clause").asString()).isEqualTo("三(三)");
        assertThat(statements.path("body").path("required").toString()).isEqualTo("[\"kind\",\"title\",\"text\"]");
        assertThat(statements.path("steps").path(0).path("from").toString()).isEqualTo("[\"DRAFT\"]");
        assertThat(statements
                        .path("steps")
                        .path(0)
                        .path("to")
                        .path("words")
                        .path("zh")
                        .asString())
                .isEqualTo("已审定");
        post(UNIT_A, incident + "/removals", "{}", 404).jsonPath("$.detailEn").isEqualTo("no such register: removals");
    }

    @Test
    void leavesUnderTheIncidentAsAnAggregateOfItsOwn() {
        String statement = draft();
        post(CENTER, statement + "/approval", "{}", 201);
        await().untilAsserted(() -> assertThat(messagesOf(idIn(incident)))
                .filteredOn(envelope -> envelope.aggregate().equals(idIn(statement)))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.sequence()).isEqualTo(1);
                            assertThat(first.message()).isInstanceOfSatisfying(EntryMade.class, made -> {
                                assertThat(made.fact()).isEqualTo("StatementDrafted");
                                assertThat(made.body()).isEqualTo("unit-a");
                            });
                        },
                        second -> assertThat(second.message()).isInstanceOfSatisfying(EntryFollowed.class, followed -> {
                            assertThat(followed.fact()).isEqualTo("StatementApproved");
                            assertThat(followed.to()).containsExactly("unit-a");
                        })));
    }

    private String draft() {
        return created(UNIT_A, incident + "/statements", json("kind", "TEXT", "title", "情况说明", "text", TEXT));
    }
}
