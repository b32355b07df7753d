package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.MediaClass;
import watchkeeper.contracts.NotificationMessage;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Topics;

/** The timeline at the door: every fact of every topic, in one order, as it stood and as it was known. */
class TimelineTest extends RunningReportingService {
    @Test
    void everyFactOfEveryTopicStandsInOneOrderWithBothTimes() {
        Instant start = clock.instant();
        open(List.of("unit-a"));
        respond(8);
        row("unit-a", "SPECIAL_REPORT");
        clock.forward(Duration.ofHours(1));
        Instant phoned = start.plus(Duration.ofMinutes(10));
        assessed(phoned);
        told();
        await().untilAsserted(() -> assertThat(types("")).contains("AssessmentRecorded", "PersonTold", "SlotOpened"));
        List<JsonNode> facts = facts("");
        assertThat(facts.stream()
                        .map(fact -> fact.path("occurredAt").asString())
                        .map(Instant::parse))
                .isSorted();
        JsonNode assessment = only(facts, "AssessmentRecorded");
        assertThat(assessment.path("occurredAt").asString()).isEqualTo(phoned.toString());
        assertThat(assessment.path("recordedAt").asString())
                .isEqualTo(start.plus(Duration.ofHours(1)).toString());
        assertThat(assessment.path("by").asString()).isEqualTo("person-1");
        assertThat(assessment.path("words").path("zh").asString()).isEqualTo("INFORMATION_CENTER 研判（局内研判）：平稳");
        assertThat(assessment.path("words").path("en").asString())
                .isEqualTo("Assessment by INFORMATION_CENTER (bureau): stable");
        assertThat(only(facts, "SlotOpened").path("clause").asString()).isEqualTo("六·五2");
    }

    @Test
    void aStorysFactsAreTheIncidentsWhicheverComesFirst() {
        String story = "story-" + incident;
        send(Topics.STORIES, story, story, 1, detection(story, "one"));
        send(Topics.STORIES, story, story, 2, new StoryMessage.LevelSuggested(story, "公积金", Level.III, "四3", Map.of()));
        publish(new IncidentMessage.IncidentOpened(
                incident, "公积金", List.of("unit-a"), story, false, "x", clock.instant(), FIRST_HOUR, "Asia/Shanghai"));
        send(Topics.STORIES, story, story, 3, detection(story, "two"));
        await().untilAsserted(() -> {
            assertThat(facts("?family=story").stream()
                            .map(fact -> fact.path("sequence").asLong()))
                    .containsExactlyInAnyOrder(1L, 2L, 3L);
            assertThat(types("")).contains("IncidentOpened", "FactTaken");
        });
    }

    @Test
    void pagesByCursorGiveEachFactOnce() {
        open(List.of("unit-a", "unit-b"));
        respond(8);
        row("unit-b", "SPECIAL_REPORT");
        await().untilAsserted(() -> assertThat(facts("").size()).isGreaterThan(8));
        List<String> whole = ids(facts(""));
        List<String> paged = new java.util.ArrayList<>();
        String after = "";
        while (after != null) {
            JsonNode page = page("?limit=3" + (after.isEmpty() ? "" : "&after=" + after));
            paged.addAll(ids(page.path("items").valueStream().toList()));
            after = page.path("next").isNull() ? null : page.path("next").asString();
        }
        assertThat(paged).containsExactlyElementsOf(whole);
    }

    @Test
    void itIsReadAsItStoodAndAsItWasKnown() {
        Instant start = clock.instant();
        open(List.of("unit-a"));
        clock.forward(Duration.ofHours(3));
        assessed(start.plus(Duration.ofMinutes(10)));
        await().untilAsserted(() -> assertThat(types("")).contains("AssessmentRecorded"));
        assertThat(types("?asOf=" + start.plus(Duration.ofMinutes(5)))).doesNotContain("AssessmentRecorded");
        assertThat(types("?asOf=" + start.plus(Duration.ofHours(1)))).contains("AssessmentRecorded");
        assertThat(types("?asOf=" + start.plus(Duration.ofHours(1)) + "&knownAt=" + start.plus(Duration.ofHours(1))))
                .doesNotContain("AssessmentRecorded")
                .contains("IncidentOpened");
        assertThat(types("?by=person-1")).containsOnly("AssessmentRecorded");
        assertThat(types("?family=notification")).isEmpty();
        assertThat(types("?from=" + start.plus(Duration.ofMinutes(1)) + "&to=" + start.plus(Duration.ofMinutes(11))))
                .containsExactly("AssessmentRecorded");
    }

    @Test
    void aWrongWordInARequestIsRefusedByName() {
        open(List.of("unit-a"));
        await().untilAsserted(() -> assertThat(types("")).contains("IncidentOpened"));
        for (String wrong : List.of(
                "from=yesterday",
                "to=2026-08-18",
                "asOf=99999-01-01T00:00:00Z",
                "knownAt=0",
                "limit=0",
                "limit=1001",
                "limit=x",
                "after=none",
                "after=YXxifGN8ZA")) {
            client(UNIT_A)
                    .get()
                    .uri("/api/incidents/" + incident + "/timeline?" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.field")
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
        client(UNIT_A)
                .get()
                .uri("/api/incidents/nobody/timeline")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aLiveTimelineGivesWhatIsKnownThenWhatComesAndResumesWithoutAGapOrADouble() {
        open(List.of("unit-a"));
        await().untilAsserted(() -> assertThat(types("")).contains("SlotOpened"));
        List<ServerSentEvent<JsonNode>> first = new CopyOnWriteArrayList<>();
        Disposable viewer = listen(null, first);
        await().untilAsserted(() -> assertThat(first).anyMatch(event -> "ready".equals(event.event())));
        respond(8);
        await().untilAsserted(() -> assertThat(seen(first)).contains("ResponseStarted"));
        viewer.dispose();
        List<ServerSentEvent<JsonNode>> left = List.copyOf(first);
        ServerSentEvent<JsonNode> last =
                left.stream().filter(event -> event.id() != null).toList().getLast();
        publish(new IncidentMessage.UnitReleased(incident, "unit-a", "x", "移交"));
        List<ServerSentEvent<JsonNode>> second = new CopyOnWriteArrayList<>();
        viewer = listen(last.id(), second);
        await().untilAsserted(() -> assertThat(seen(second)).contains("UnitReleased"));
        await().untilAsserted(() -> {
            List<String> both = new java.util.ArrayList<>(ids(data(left)));
            both.addAll(ids(data(second)));
            assertThat(both).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(ids(facts("")));
        });
        viewer.dispose();
    }

    private void assessed(Instant occurred) {
        publish(new IncidentMessage.AssessmentRecorded(
                incident,
                "a-1",
                "BUREAU",
                "STABLE",
                null,
                null,
                Map.of(),
                List.of(),
                null,
                "INFORMATION_CENTER",
                "person-1",
                occurred));
    }

    private void told() {
        String notification = "n-" + incident;
        send(
                Topics.NOTIFICATIONS,
                incident,
                notification,
                1,
                new NotificationMessage.PersonTold(
                        notification, incident, "person-2", "mail", "TELLING", 1, clock.instant()));
    }

    private static StoryMessage detection(String story, String item) {
        return new StoryMessage.DetectionJoined(
                story,
                item,
                Instant.parse("2026-08-18T01:00:00Z"),
                "标题 \0 \uD83D\uDE00",
                "weibo",
                MediaClass.SOCIAL,
                null,
                null,
                null,
                null,
                null,
                "why",
                null,
                null,
                List.of(),
                false);
    }

    private Disposable listen(String lastEventId, List<ServerSentEvent<JsonNode>> into) {
        return client(UNIT_A)
                .get()
                .uri("/api/incidents/" + incident + "/timeline")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .subscribe(into::add);
    }

    private static List<String> seen(List<ServerSentEvent<JsonNode>> events) {
        return data(events).stream().map(fact -> fact.path("type").asString()).toList();
    }

    private static List<JsonNode> data(List<ServerSentEvent<JsonNode>> events) {
        return events.stream()
                .filter(event -> event.event() == null && event.data() != null)
                .map(ServerSentEvent::data)
                .toList();
    }

    private static JsonNode only(List<JsonNode> facts, String type) {
        return facts.stream()
                .filter(fact -> fact.path("type").asString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(List<JsonNode> facts) {
        return facts.stream().map(fact -> fact.path("id").asString()).toList();
    }

    private List<String> types(String query) {
        return facts(query).stream().map(fact -> fact.path("type").asString()).toList();
    }

    private List<JsonNode> facts(String query) {
        return page(query).path("items").valueStream().toList();
    }

    private JsonNode page(String query) {
        return client(UNIT_A)
                .get()
                .uri("/api/incidents/" + incident + "/timeline" + query)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
