package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static watchkeeper.incident.ServiceInOtherYears.at;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.DutyTerm.Since;
import watchkeeper.contracts.IncidentMessage.ResponseLowered;
import watchkeeper.contracts.IncidentMessage.StabilityReached;
import watchkeeper.contracts.IncidentMessage.StabilityRecounted;

/** Through the doors, as time goes by from 2019 to 2027: what was known when, and what a notice changes. */
@TestMethodOrder(OrderAnnotation.class)
class CalendarYearsTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private static ServiceInOtherYears service;

    @BeforeAll
    static void start() {
        service = new ServiceInOtherYears("incidentyears", "2019-11-21T16:00");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void theAmendmentOf2020MovesTheEndAndWhatWasKnownBeforeIsStillReadAsItWas() throws IOException {
        String first = days("off 2020-01-24 2020-01-30", "working 2020-01-19", "working 2020-02-01");
        assertThat(enter(2020, first, "2019-11-21")).isEqualTo("2");
        String incident = respondSince("2020-01-22T09:00");
        assess(incident, "2020-01-23T10:00", null);

        service.itIs("2020-01-26T12:00");
        JsonNode before = stability(incident, "");
        assertThat(before.path("earliestEnd").asString()).isEqualTo("2020-02-01");
        assertThat(before.path("calendarVersion").asString()).isEqualTo("2020/2");
        JsonNode counted = before.path("days").path(0);
        assertThat(counted.path("verdict").asString()).isEqualTo("COUNTS");
        assertThat(counted.at("/evidence/0/finding").asString()).isEqualTo("STABLE");
        assertThat(counted.at("/evidence/0/assessmentId").asString()).isNotEmpty();

        service.itIs("2020-01-27T09:00");
        try (InputStream amended = new ClassPathResource("calendars/2020.json").getInputStream()) {
            JsonNode days = Json.MAPPER.readTree(amended).path("days");
            assertThat(enter(2020, days.toString(), "2020-01-27")).isEqualTo("3");
        }
        awaitRecount(incident, "2020/3", "2020-02-01", "2020-02-04");
        assertThat(stability(incident, "").path("earliestEnd").asString()).isEqualTo("2020-02-04");
        assertThat(stability(incident, "?knownAt=" + at("2020-01-26T12:00"))).isEqualTo(before);
        JsonNode asItStood = stability(incident, "?asOf=" + at("2020-01-26T12:00"));
        assertThat(asItStood.path("earliestEnd").asString()).isEqualTo("2020-02-04");
        assertThat(asItStood.path("days")).hasSameSizeAs(before.path("days"));

        aFindingOfTheDayBeforeIsEntered(incident);
        service.itIs("2020-02-05T00:05");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(service.published(incident, StabilityReached.class))
                        .hasSize(1));
        assertThat(service.published(incident, StabilityReached.class)
                        .getFirst()
                        .days())
                .containsExactly(day("2020-01-23"), day("2020-02-03"), day("2020-02-04"));
        assertThat(service.published(incident, StabilityRecounted.class))
                .extracting(StabilityRecounted::notice)
                .containsExactly("2020/3");

        service.post(incident + "/response/lift", "{\"reason\":\"平息\"}", 201);
        service.client()
                .get()
                .uri(incident + "/stability")
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        assertThat(stability(incident, "?asOf=" + at("2020-02-04T12:00"))
                        .path("counted")
                        .asInt())
                .isEqualTo(2);
    }

    /** On 02-01, now a day off, an assessment counts nothing; that of 02-03 is entered on the day after. */
    private static void aFindingOfTheDayBeforeIsEntered(String incident) {
        assess(incident, "2020-02-01T10:00", null);
        service.itIs("2020-02-04T08:00");
        JsonNode silent = stability(incident, "");
        assertThat(silent.path("counted").asInt()).isZero();
        assertThat(dayOf(silent, "2020-02-01").path("verdict").asString()).isEqualTo("DAY_OFF");
        assertThat(dayOf(silent, "2020-02-03").path("verdict").asString()).isEqualTo("NOT_ASSESSED_BREAKS");
        assess(incident, "2020-02-04T09:00", at("2020-02-03T17:00"));
        assess(incident, "2020-02-04T09:00", null);

        JsonNode filled = stability(incident, "");
        assertThat(filled.path("counted").asInt()).isEqualTo(2);
        assertThat(dayOf(filled, "2020-02-03").path("verdict").asString()).isEqualTo("COUNTS");
        JsonNode evidence = dayOf(filled, "2020-02-03").path("evidence").path(0);
        assertThat(Instant.parse(evidence.path("at").asString())).isEqualTo(at("2020-02-03T17:00"));
        assertThat(Instant.parse(evidence.path("recordedAt").asString())).isEqualTo(at("2020-02-04T09:00"));

        Instant then = at("2020-02-04T08:00");
        assertThat(stability(incident, "?asOf=" + then + "&knownAt=" + then)).isEqualTo(silent);
        assertThat(stability(incident, "?asOf=" + then).path("counted").asInt()).isEqualTo(2);
    }

    @Test
    @Order(2)
    void aYearWithoutANoticeIsProvisionalAndDefiniteOnceItIsEntered() {
        String incident = respondSince("2026-12-29T09:00");
        for (String day : List.of("2026-12-30", "2026-12-31", "2027-01-01")) {
            assess(incident, day + "T10:00", null);
        }
        service.itIs("2027-01-02T00:10");
        JsonNode guessed = stability(incident, "");
        assertThat(guessed.path("counted").asInt()).isEqualTo(3);
        assertThat(guessed.path("provisional").asBoolean()).isTrue();
        assertThat(guessed.path("unknownYears").path(0).asInt()).isEqualTo(2027);
        assertThat(guessed.path("calendarVersion").asString()).isEqualTo("2026/1,2027/none");
        service.post(incident + "/response/lift", "{\"reason\":\"平息\"}", 409);

        assertThat(enter(2027, days("off 2027-01-01 2027-01-03", "working 2027-01-09"), "2026-11-05"))
                .isEqualTo("2");
        JsonNode recount = awaitRecount(incident, "2027/2", "2027-01-01", "2027-01-04");
        assertThat(recount.path("provisionalBefore").asBoolean()).isTrue();
        assertThat(recount.path("provisionalNow").asBoolean(true)).isFalse();
        assertThat(service.published(incident, StabilityReached.class)).isEmpty();
        JsonNode definite = stability(incident, "");
        assertThat(definite.path("counted").asInt()).isEqualTo(2);
        assertThat(definite.path("provisional").asBoolean(true)).isFalse();

        assess(incident, "2027-01-04T10:00", null);
        service.itIs("2027-01-05T00:10");
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(service.published(incident, StabilityReached.class))
                        .extracting(StabilityReached::calendarVersion)
                        .containsExactly("2026/1,2027/2"));
        service.post(incident + "/response", "{\"level\":\"IV\",\"reason\":\"平稳\"}", 201);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(service.published(incident, ResponseLowered.class))
                        .singleElement()
                        .satisfies(lowered -> {
                            assertThat(lowered.overrideReason())
                                    .as("after its stable days")
                                    .isNull();
                            assertThat(lowered.terms().commandBody()).isEqualTo("ON_SCENE_TEAM");
                            assertThat(lowered.terms().stableDays()).isNull();
                            assertThat(lowered.terms().duties())
                                    .as("no timed ones: what is owed after the lift or by an entry stays")
                                    .noneMatch(duty -> duty.since() == Since.RESPONSE);
                        }));
    }

    /** A day that passes in silence is recorded nowhere, and yet the count is another. */
    @Test
    @Order(3)
    void whoWatchesTheCountSeesItChangeByAnActADayAndANotice() {
        String incident = respondSince("2028-03-01T09:00");
        try (WatchedCount watched = new WatchedCount(service.client(), incident, "")) {
            watched.await(count ->
                    count.path("provisional").asBoolean() && count.path("days").isEmpty());
            assess(incident, "2028-03-01T10:00", null);
            service.itIs("2028-03-02T00:01");
            watched.await(count -> count.path("days").size() == 1);
            enter(2028, days("off 2028-01-01 2028-01-01", "off 2028-03-03 2028-03-03"), "2027-11-05");
            watched.await(count -> !count.path("provisional").asBoolean());
            assess(incident, "2028-03-02T10:00", null);
            String left = watched.await(
                    count -> count.at("/days/0/evidence/0/finding").asString("").equals("STABLE"));
            service.itIs("2028-03-03T00:01");
            watched.await(count -> count.path("counted").asInt() == 1);
            try (WatchedCount resumed = new WatchedCount(service.client(), incident, left)) {
                resumed.await(count -> count.path("counted").asInt() == 1);
            }
            service.post(incident + "/response/lift", "{\"reason\":\"误报\",\"override\":{\"reason\":\"误报\"}}", 201);
            String none = watched.awaitRemoved(incident);
            try (WatchedCount resumed = new WatchedCount(service.client(), incident, none)) {
                resumed.awaitReady();
                assertThat(resumed.events()).hasSize(1);
            }
            assertThat(watched.ids()).as("no state twice in a row").doesNotHaveDuplicates();
        }
    }

    private static String respondSince(String local) {
        service.itIs(local);
        JsonNode opened = service.post("/api/incidents", "{\"title\":\"公积金\",\"units\":[\"unit-a\"]}", 201);
        String incident = "/api/incidents/" + opened.path("id").asString();
        service.post(incident + "/response", "{\"level\":\"III\"}", 201);
        return incident;
    }

    private static void assess(String incident, String local, Instant occurredAt) {
        service.itIs(local);
        ObjectNode assessment =
                Json.MAPPER.createObjectNode().put("form", "BUREAU").put("finding", "STABLE");
        if (occurredAt != null) {
            assessment.put("occurredAt", occurredAt.toString());
        }
        service.post(incident + "/assessments", assessment.toString(), 201);
    }

    private static String enter(int year, String days, String issuedAt) {
        String notice = """
                {"year": %d, "papers": ["国办发明电"], "days": %s, "issuedAt": "%s", "reason": "通知"}""".formatted(year, days, issuedAt);
        return service.post("/api/calendars", notice, 201).path("version").asString();
    }

    private static JsonNode awaitRecount(String incident, String notice, String endBefore, String endNow) {
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode recount = stability(incident, "").path("recounts").path(0);
            assertThat(recount.path("notice").asString("")).isEqualTo(notice);
            assertThat(recount.path("endBefore").asString("")).isEqualTo(endBefore);
            assertThat(recount.path("endNow").asString("")).isEqualTo(endNow);
        });
        return stability(incident, "").path("recounts").path(0);
    }

    private static JsonNode stability(String incident, String query) {
        return service.get(incident + "/stability" + query);
    }

    private static JsonNode dayOf(JsonNode stability, String date) {
        return stability
                .path("days")
                .valueStream()
                .filter(day -> day.path("date").asString().equals(date))
                .findFirst()
                .orElseThrow();
    }

    private static String days(String... said) {
        return Stream.of(said)
                .map(words -> words.split(" "))
                .flatMap(words -> day(words[1])
                        .datesUntil(day(words[words.length - 1]).plusDays(1))
                        .map(date -> "{\"name\":\"x\",\"date\":\"%s\",\"isOffDay\":%s}"
                                .formatted(date, words[0].equals("off"))))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
