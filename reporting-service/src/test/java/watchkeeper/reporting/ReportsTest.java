package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Topics;

/** A report from what the record proposes to what its addressee has read. */
class ReportsTest extends RunningReportingService {
    private static final String CENTER_SIGNER = ISSUER.token(
            "center-signer", List.of("INFORMATION_CENTER"), List.of("INFORMATION_CENTER"), List.of("signer"));
    private static final String CLERK = ISSUER.token("clerk", List.of(), List.of("unit-a"), List.of());
    private static final String CITY = ISSUER.token("city", List.of("CITY_LEADERS"), List.of(), List.of());

    @Test
    void aDraftSaysWhatCameSinceTheLastReportEachSentenceWithItsSource() {
        start();
        verified("查实三处");
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        JsonNode draft = awaitDraft(slot, "查实三处");
        assertThat(draft.path("title").path("zh").asString()).isEqualTo("续报一");
        JsonNode said = sentence(draft, "查实三处");
        assertThat(said.path("section").asString()).isEqualTo("REAL_MATTER");
        assertThat(said.at("/words/en").asString()).contains("unit-a verified the matter: partly true");
        assertThat(said.at("/sources/0/aggregate").asString()).isEqualTo(incident);
        assertThat(said.at("/sources/0/clause").asString()).isEqualTo("三(四)");
        assertThat(draft.path("sentences").valueStream()).allSatisfy(sentence -> {
            assertThat(sentence.path("sources").size()).isPositive();
            assertThat(sentence.at("/words/zh").asString())
                    .isNotEqualTo(sentence.at("/words/en").asString());
        });

        String id = create(CLERK, "/api/duties/" + slot + "/draft", "");
        assertThat(get(CLERK, id).path("realMatter").asString()).contains("查实三处");
        assertThat(status(UNIT_B, HttpMethod.GET, "/api/reports/" + id, "")).isEqualTo(404);
        assertThat(status(CLERK, HttpMethod.PUT, "/api/reports/" + id, edited(1)))
                .isEqualTo(204);
        assertThat(status(CLERK, HttpMethod.PUT, "/api/reports/" + id, edited(1)))
                .isEqualTo(409);
        assertThat(status(CLERK, HttpMethod.POST, "/api/reports/" + id + "/signature", ""))
                .isEqualTo(403);
        assertThat(status(UNIT_A, HttpMethod.POST, "/api/reports/" + id + "/signature", ""))
                .isEqualTo(201);
        assertThat(status(UNIT_A, HttpMethod.POST, "/api/reports/" + id + "/signature", ""))
                .isEqualTo(409);
        assertThat(status(CLERK, HttpMethod.PUT, "/api/reports/" + id, edited(2)))
                .isEqualTo(409);
        awaitState(slot, "FULFILLED");
        JsonNode sent = get(UNIT_B, id);
        assertThat(sent.path("summary").asString()).isEqualTo("改过的");
        assertThat(sent.path("draftedBy").asString()).isEqualTo("clerk");
        assertThat(sent.path("by").asString()).isEqualTo("unit-a");
        JsonNode published = awaitFact("ReportSent", id);
        assertThat(published.path("draftedBy").asString()).isEqualTo("clerk");

        clock.forward(Duration.ofHours(8));
        String next = awaitSlot("unit-a", "SPECIAL_REPORT", 2);
        verified("又查实一处");
        JsonNode second = awaitDraft(next, "又查实一处");
        assertThat(second.toString()).doesNotContain("查实三处");
        assertThat(second.path("since").asString()).isEqualTo(sent.path("at").asString());
    }

    @Test
    void aReportWithoutItsSectionOnTheRealMatterIsRefusedByFieldAndClauseWhereTheTermsAskForIt() {
        start();
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        client(UNIT_A)
                .post()
                .uri("/api/duties/" + slot + "/report")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"summary\":\"已核实\",\"realMatter\":\" \"}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("realMatter")
                .jsonPath("$.clause")
                .isEqualTo("五(一)3");
        assertThat(one(slot).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aCorrectionIsANewEditionAndTheOldOneStaysReadable() {
        String first = sentByUnitA();
        String correction = "{\"summary\":\"更正后\",\"realMatter\":\"无\",\"reason\":\"人数有误\"}";
        assertThat(status(UNIT_B, HttpMethod.POST, "/api/reports/" + first + "/correction", correction))
                .isEqualTo(403);
        assertThat(status(UNIT_A, HttpMethod.POST, "/api/reports/" + first + "/correction", "{\"summary\":\"x\"}"))
                .isEqualTo(400);
        String second = create(UNIT_A, "/api/reports/" + first + "/correction", correction);
        assertThat(get(UNIT_B, first).path("summary").asString()).isEqualTo("已核实");
        assertThat(get(UNIT_B, first).at("/edition/correctedBy").asString()).isEqualTo(second);
        assertThat(get(UNIT_B, second).at("/edition/number").asInt()).isEqualTo(2);
        assertThat(status(UNIT_A, HttpMethod.POST, "/api/reports/" + first + "/correction", correction))
                .isEqualTo(409);
        String third = create(UNIT_A, "/api/reports/" + second + "/correction", correction);
        JsonNode published = awaitFact("ReportCorrected", third);
        assertThat(published.path("edition").asInt()).isEqualTo(3);
        assertThat(published.path("corrects").asString()).isEqualTo(second);
        await().untilAsserted(
                        () -> assertThat(this.published.check(clock.instant().plusSeconds(3600)))
                                .isZero());
    }

    @Test
    void itsAddresseeHasReadItOnceAndNobodyElseMaySaySo() {
        String report = sentByUnitA();
        assertThat(status(UNIT_B, HttpMethod.POST, "/api/reports/" + report + "/receipt", ""))
                .isEqualTo(403);
        assertThat(status(CENTER, HttpMethod.POST, "/api/reports/" + report + "/receipt", ""))
                .isEqualTo(201);
        assertThat(status(CENTER, HttpMethod.POST, "/api/reports/" + report + "/receipt", ""))
                .isEqualTo(201);
        assertThat(get(UNIT_B, report).path("receipts").size()).isEqualTo(1);
        assertThat(get(UNIT_B, report).at("/receipts/0/receiver").asString()).isEqualTo("INFORMATION_CENTER");
        assertThat(awaitFact("ReportReceived", report).path("by").asString()).isEqualTo("information-center");
    }

    @Test
    void itIsReadOnPaperAsPdfOrDocxInTheLanguageThatIsAskedFor() throws IOException {
        String report = sentByUnitA();
        awaitFact("ReportSent", report); // and with it the incident's title
        try (PDDocument pdf = Loader.loadPDF(paper(report, "application/pdf", "zh-CN"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("unit-a专报", "签发人：unit-a", "关于“事件”舆情的续报一", "二、现实处置", "在修");
        }
        try (XWPFDocument docx = new XWPFDocument(new ByteArrayInputStream(paper(
                        report,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "en-GB,zh;q=0.5")));
                XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
            assertThat(text.getText()).contains("unit-a: Special Report", "Follow-up report 1 on \"事件\"", "To: ");
        }
        assertThat(new String(paper(report, "*/*", "zh"), StandardCharsets.UTF_8))
                .startsWith("{");
    }

    private byte[] paper(String report, String type, String language) {
        return client(UNIT_B)
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(10_000_000))
                .build()
                .get()
                .uri("/api/reports/" + report)
                .header("Accept", type)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
    }

    @Test
    void aBriefingRollsUpTheReportsOfUnitsAndNamesWhoWasSilent() {
        String report = sentByUnitA();
        create(
                UNIT_A,
                "/api/reports/" + report + "/correction",
                "{\"summary\":\"三人\",\"realMatter\":\"已修\",\"reason\":\"误\"}");
        String briefing = row("INFORMATION_CENTER", "BRIEFING").path("id").asString();
        JsonNode draft = awaitDraft(briefing, "三人");
        assertThat(draft.path("silent").valueStream().map(JsonNode::asString)).containsExactly("unit-b");
        assertThat(draft.at("/text/zh/summary").asString())
                .contains("unit-b自事件开立未报送", "未报送不等于无情况")
                .doesNotContain("已核实");
        assertThat(draft.at("/text/en/realMatter").asString()).contains("unit-a on the real matter: 已修");
        JsonNode rolled = sentence(draft, "三人");
        assertThat(rolled.at("/sources/0/aggregate").asString()).isEqualTo(report);
        String id = create(CENTER_SIGNER, "/api/duties/" + briefing + "/draft?language=en", "");
        assertThat(status(CENTER_SIGNER, HttpMethod.POST, "/api/reports/" + id + "/signature", ""))
                .isEqualTo(201);
        assertThat(status(CITY, HttpMethod.POST, "/api/reports/" + id + "/receipt", ""))
                .isEqualTo(201);
    }

    @Test
    void theFirstReportOfAStoryTellsHowThePostsWentWhateverTheyHold() {
        String story = "story-" + incident;
        post(story, 1, "\0 \"<script>{title}", null);
        post(story, 2, "公积金", 900L);
        post(story, 3, "公积金", 100L);
        send(Topics.STORIES, story, story, 4, new StoryMessage.LevelSuggested(story, "公积金", Level.III, "四3", Map.of()));
        String slot = "L-" + story + ".INITIAL_REPORT.INFORMATION_CENTER.1";
        awaitState(slot, "OPEN");
        JsonNode draft = awaitDraft(slot, "3 条信息，涉及 1 个平台，最高热度 900");
        assertThat(draft.path("title").path("en").asString()).isEqualTo("Initial report");
        assertThat(sentence(draft, "3 条信息")
                        .path("sources")
                        .valueStream()
                        .map(source -> source.path("sequence").asLong()))
                .containsExactly(1L, 2L, 3L);
    }

    private void post(String story, long number, String title, Long hot) {
        send(
                Topics.STORIES,
                story,
                story,
                number,
                new StoryMessage.DetectionJoined(
                        story,
                        "item-" + number,
                        clock.instant().plusSeconds(number),
                        title,
                        "weibo",
                        MediaClass.SOCIAL,
                        null,
                        hot,
                        null,
                        null,
                        null,
                        "why",
                        null,
                        null,
                        List.of(),
                        false));
    }

    private String sentByUnitA() {
        start();
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        return create(UNIT_A, "/api/duties/" + slot + "/report", "{\"summary\":\"已核实\",\"realMatter\":\"在修\"}");
    }

    private void start() {
        open(List.of("unit-a", "unit-b"));
        DutyTerm special = term(
                DutyKind.SPECIAL_REPORT,
                Rhythm.every(Duration.ofHours(8)),
                List.of(),
                "INFORMATION_CENTER",
                List.of(),
                true);
        DutyTerm briefing = term(
                DutyKind.BRIEFING,
                Rhythm.dailyAt(List.of(LocalTime.of(20, 0))),
                List.of("INFORMATION_CENTER"),
                "PARTY_COMMITTEE",
                List.of("CITY_LEADERS"),
                false);
        Terms terms =
                new Terms("p", "1", Level.I, "INFORMATION_CENTER", "Asia/Shanghai", 7, List.of(special, briefing));
        publish(new IncidentMessage.ResponseStarted(incident, terms, "INFORMATION_CENTER", false, "", null, "x"));
    }

    private static DutyTerm term(
            DutyKind kind,
            Rhythm rhythm,
            List<String> owners,
            String addressee,
            List<String> alsoTo,
            boolean realMatter) {
        return new DutyTerm(
                kind,
                rhythm,
                owners,
                owners.isEmpty(),
                false,
                addressee,
                Duration.ofMinutes(30),
                false,
                List.of(),
                "五(一)3",
                DutyTerm.Since.RESPONSE,
                alsoTo,
                realMatter,
                false);
    }

    private void verified(String facts) {
        publish(new IncidentMessage.EntryMade(
                incident,
                "e-" + sequence,
                "verifications",
                "VerificationRecorded",
                "三(四)",
                "unit-a",
                List.of(),
                Map.of("facts", facts, "finding", "PARTLY", "proposal", "整改"),
                null,
                List.of(),
                clock.instant(),
                "x"));
    }

    private JsonNode awaitDraft(String slot, String containing) {
        return await().until(
                        () -> client(UNIT_A)
                                .get()
                                .uri("/api/duties/" + slot + "/draft")
                                .exchange()
                                .expectStatus()
                                .isOk()
                                .expectBody(JsonNode.class)
                                .returnResult()
                                .getResponseBody(),
                        draft -> draft.toString().contains(containing));
    }

    private String awaitSlot(String unit, String kind, int number) {
        return await().until(
                        () -> rows(unit).stream()
                                .filter(row -> row.path("kind").asString().equals(kind))
                                .filter(row -> row.path("number").asInt() == number)
                                .map(row -> row.path("id").asString())
                                .findFirst()
                                .orElse(""),
                        id -> !id.isEmpty());
    }

    private JsonNode awaitFact(String type, String report) {
        return await().until(
                        () -> client(UNIT_A)
                                .get()
                                .uri("/api/incidents/" + incident + "/timeline?type=" + type)
                                .accept(MediaType.APPLICATION_JSON)
                                .exchange()
                                .expectBody(JsonNode.class)
                                .returnResult()
                                .getResponseBody()
                                .path("items")
                                .valueStream()
                                .map(fact -> fact.path("body"))
                                .filter(body -> body.path("reportId").asString().equals(report))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static JsonNode sentence(JsonNode draft, String containing) {
        return draft.path("sentences")
                .valueStream()
                .filter(sentence -> sentence.at("/words/zh").asString().contains(containing))
                .findFirst()
                .orElseThrow();
    }

    private static String edited(int version) {
        return "{\"version\":" + version + ",\"summary\":\"改过的\",\"realMatter\":\"在修\"}";
    }

    private JsonNode get(String token, String report) {
        return client(token)
                .get()
                .uri("/api/reports/" + report)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private String create(String token, String path, String body) {
        return client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("id")
                .asString();
    }

    private int status(String token, HttpMethod method, String path, String body) {
        return client(token)
                .method(method)
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .returnResult(Void.class)
                .getStatus()
                .value();
    }
}
