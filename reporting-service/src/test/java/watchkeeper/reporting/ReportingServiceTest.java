package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.announce.PublishedCheck;
import watchkeeper.chassis.intake.IntakeContainers;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.UnitRole;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReportingServiceTest {
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final String UNIT_A = ISSUER.token("unit-a", List.of(), List.of("unit-a"), List.of("signer"));
    private static final String UNIT_B = ISSUER.token("unit-b", List.of(), List.of("unit-b"), List.of("signer"));
    private static final String CENTER =
            ISSUER.token("information-center", List.of("INFORMATION_CENTER"), List.of("INFORMATION_CENTER"), List.of());
    private static final DutyTerm FIRST_HOUR = new DutyTerm(
            DutyKind.INITIAL_REPORT,
            Rhythm.within(Duration.ofHours(1)),
            List.of("INFORMATION_CENTER"),
            false,
            "BUREAU_OFFICE",
            Duration.ofMinutes(10),
            false,
            List.of(),
            "六·五2");

    @TestConfiguration
    static class Time {
        @Bean
        SettableClock clock() {
            return new SettableClock();
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.shared().springProperties("reporting").forEach((name, value) -> properties.add(name, () -> value));
        ISSUER.springProperties().forEach((name, value) -> properties.add(name, () -> value));
    }

    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    SettableClock clock;

    @Autowired
    IntakeContainers intake;

    @Autowired
    PublishedCheck published;

    private final Wire wire = new Wire("test");
    private final String incident = UUID.randomUUID().toString();
    private long sequence;

    @BeforeEach
    void aPlanIsKnown() {
        send(
                Topics.REFERENCE,
                "plan/p/1",
                "plan/p/1",
                1,
                new ReferenceMessage.PlanVersion("p", "1", "Asia/Shanghai", FIRST_HOUR, List.of(), java.util.Map.of()));
        await().untilAsserted(() -> client(UNIT_A)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
    }

    @AfterEach
    void readersRunAgain() {
        if (!intake.isRunning()) {
            intake.start();
        }
    }

    @Test
    void oneReportsTheOtherIsOverdueThenMissed() {
        open(List.of("unit-a", "unit-b"));
        respond(8);
        JsonNode slot = row("unit-a", "SPECIAL_REPORT");
        assertThat(slot.path("dueAt").asString())
                .isEqualTo(clock.instant().plus(Duration.ofHours(8)).toString());
        String slotB = row("unit-b", "SPECIAL_REPORT").path("id").asString();

        clock.forward(Duration.ofHours(7).plusMinutes(40));
        awaitState(slotB, "DUE_SOON");
        post(UNIT_B, "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"x\"}", 403);
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{}", 400);
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{\"zero\":true}", 409);
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"已核实\"}", 201);
        awaitState(slot.path("id").asString(), "FULFILLED");
        post(UNIT_A, "/api/duties/" + slot.path("id").asString() + "/report", "{\"summary\":\"再报\"}", 409);

        clock.forward(Duration.ofMinutes(51));
        awaitState(slotB, "OVERDUE");
        clock.forward(Duration.ofHours(8));
        awaitState(slotB, "MISSED");
        List<String> history = one(slotB)
                .path("history")
                .valueStream()
                .map(line -> line.path("state").asString())
                .toList();
        assertThat(history).containsExactly("OPEN", "DUE_SOON", "OVERDUE", "MISSED");
        assertThat(published.check(clock.instant().plusSeconds(3600))).isZero();
    }

    @Test
    void onlyTheCommandBodyInForceWaives() {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        post(UNIT_A, "/api/duties/" + slot + "/waiver", "{\"reason\":\"停电\"}", 403);
        post(CENTER, "/api/duties/" + slot + "/waiver", "{}", 400);
        post(CENTER, "/api/duties/" + slot + "/waiver", "{\"reason\":\"停电\"}", 201);
        awaitState(slot, "WAIVED");
    }

    @Test
    void aReportAtAnyTimeTakesNoSlot() {
        open(List.of("unit-a"));
        respond(8);
        String slot = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        post(UNIT_A, "/api/incidents/" + incident + "/reports", "{\"summary\":\"重大情况\"}", 201);
        assertThat(one(slot).path("state").asString()).isEqualTo("OPEN");
    }

    @Test
    void aRepeatedMessageChangesNothing() {
        open(List.of("unit-a"));
        long started = sequence + 1;
        respond(8);
        String id = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        send(
                Topics.INCIDENTS,
                incident,
                incident,
                started,
                new IncidentMessage.ResponseStarted(
                        incident, terms(Level.III, 8), "INFORMATION_CENTER", false, "", null, "x"));
        publish(new IncidentMessage.UnitAdded(incident, "unit-c", UnitRole.RESPONSIBLE, "x"));
        row("unit-c", "SPECIAL_REPORT");
        assertThat(one(id).path("history").size()).isEqualTo(1);
        assertThat(rows("unit-a").stream()
                        .filter(row -> row.path("kind").asString().equals("SPECIAL_REPORT")))
                .hasSize(1);
    }

    @Test
    void aDayWithoutReadingMakesNothingOverdueThatWasDoneOrLiftedUpstream() {
        open(List.of("unit-a"));
        respond(8);
        String special = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        String assessment = row("INFORMATION_CENTER", "ASSESSMENT").path("id").asString();
        intake.stop();
        clock.forward(Duration.ofHours(5));
        publish(new IncidentMessage.AssessmentRecorded(
                incident,
                "a-1",
                "BUREAU",
                "STABLE",
                null,
                null,
                java.util.Map.of(),
                List.of(),
                null,
                "INFORMATION_CENTER",
                "x",
                clock.instant()));
        clock.forward(Duration.ofHours(2));
        publish(new IncidentMessage.ResponseLifted(incident, Level.III, "INFORMATION_CENTER", false, "平息", null, "x"));
        clock.forward(Duration.ofHours(17));
        // The wake-up comes on time while the messages are still unread.
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(one(special).path("state").asString()).isEqualTo("OPEN"));
        intake.start();
        awaitState(special, "CANCELLED");
        awaitState(assessment, "FULFILLED");
        for (String slot : List.of(special, assessment)) {
            assertThat(one(slot)
                            .path("history")
                            .valueStream()
                            .map(line -> line.path("state").asString()))
                    .doesNotContain("OVERDUE", "MISSED");
        }
    }

    @Test
    void aFactThatComesTooLateCorrectsAndBothStayOnRecord() {
        open(List.of("unit-a"));
        respond(8);
        String special = row("unit-a", "SPECIAL_REPORT").path("id").asString();
        Instant beforeDue = clock.instant().plus(Duration.ofHours(7));
        clock.forward(Duration.ofHours(9));
        awaitState(special, "OVERDUE");
        sequence++;
        sendAt(
                Topics.INCIDENTS,
                incident,
                incident,
                sequence,
                beforeDue,
                new IncidentMessage.ResponseLifted(incident, Level.III, "INFORMATION_CENTER", false, "平息", null, "x"));
        awaitState(special, "CANCELLED");
        JsonNode last = one(special).path("history").valueStream().toList().getLast();
        assertThat(last.path("corrected").asBoolean()).isTrue();
        assertThat(one(special)
                        .path("history")
                        .valueStream()
                        .map(line -> line.path("state").asString()))
                .contains("OVERDUE");
    }

    @Test
    void theFirstHourOfAStoryPassesToTheIncident() {
        String story = "story-" + incident;
        send(
                Topics.STORIES,
                story,
                story,
                1,
                new StoryMessage.LevelSuggested(story, "公积金", Level.III, "四3", java.util.Map.of()));
        String slot = "L-" + story + ".INITIAL_REPORT.INFORMATION_CENTER.1";
        awaitState(slot, "OPEN");
        publish(new IncidentMessage.IncidentOpened(
                incident, "公积金", List.of("unit-a"), story, false, "x", clock.instant(), FIRST_HOUR, "Asia/Shanghai"));
        await().untilAsserted(() ->
                assertThat(one(slot).path("incident").asString("")).isEqualTo(incident));
        respond(8);
        assertThat(row("unit-a", "SPECIAL_REPORT").path("ledger").asString()).isEqualTo("L-" + story);
    }

    private void open(List<String> units) {
        publish(new IncidentMessage.IncidentOpened(
                incident, "事件", units, null, false, "x", clock.instant(), FIRST_HOUR, "Asia/Shanghai"));
    }

    private void respond(int hours) {
        publish(new IncidentMessage.ResponseStarted(
                incident, terms(Level.III, hours), "INFORMATION_CENTER", false, "", null, "x"));
    }

    private static Terms terms(Level level, int hours) {
        DutyTerm special = new DutyTerm(
                DutyKind.SPECIAL_REPORT,
                Rhythm.every(Duration.ofHours(hours)),
                List.of(),
                true,
                "INFORMATION_CENTER",
                Duration.ofMinutes(30),
                false,
                List.of(),
                "五(三)3");
        DutyTerm assessment = new DutyTerm(
                DutyKind.ASSESSMENT,
                Rhythm.every(Duration.ofHours(6)),
                List.of("INFORMATION_CENTER"),
                false,
                "INFORMATION_CENTER",
                Duration.ofMinutes(30),
                false,
                List.of("AssessmentRecorded"),
                "五(三)4");
        return new Terms("p", "1", level, "INFORMATION_CENTER", "Asia/Shanghai", 3, List.of(special, assessment));
    }

    private void publish(IncidentMessage message) {
        sequence++;
        send(Topics.INCIDENTS, incident, incident, sequence, message);
    }

    private void send(String topic, String key, String aggregate, long number, Object message) {
        sendAt(topic, key, aggregate, number, clock.instant(), message);
    }

    private void sendAt(String topic, String key, String aggregate, long number, Instant at, Object message) {
        kafka.send(wire.record(topic, key, aggregate, number, at, message)).join();
    }

    private JsonNode row(String unit, String kind) {
        return await().atMost(20, TimeUnit.SECONDS)
                .until(
                        () -> rows(unit).stream()
                                .filter(row -> row.path("kind").asString().equals(kind))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    private List<JsonNode> rows(String unit) {
        return client(UNIT_A)
                .get()
                .uri("/api/duties?incident=" + incident + "&unit=" + unit)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode one(String slot) {
        return client(UNIT_A)
                .get()
                .uri("/api/duties/" + slot)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    private void awaitState(String slot, String state) {
        await().atMost(20, TimeUnit.SECONDS)
                .untilAsserted(
                        () -> assertThat(one(slot).path("state").asString("")).isEqualTo(state));
    }

    private void post(String token, String path, String body, int status) {
        client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    private WebTestClient client(String token) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .defaultHeader("Authorization", "Bearer " + token)
                .build();
    }
}
