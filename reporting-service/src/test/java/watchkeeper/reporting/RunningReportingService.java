package watchkeeper.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.announce.PublishedCheck;
import watchkeeper.chassis.intake.IntakeContainers;
import watchkeeper.chassis.web.Askers;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;

/** The service on a real database and a real broker; one context and one clock for all tests that extend this. */
@Import(RunningReportingService.Time.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningReportingService {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String UNIT_A = ISSUER.token("unit-a", List.of(), List.of("unit-a"), List.of("signer"));
    static final String UNIT_B = ISSUER.token("unit-b", List.of(), List.of("unit-b"), List.of("signer"));
    static final String CENTER =
            ISSUER.token("information-center", List.of("INFORMATION_CENTER"), List.of("INFORMATION_CENTER"), List.of());
    static final DutyTerm FIRST_HOUR = new DutyTerm(
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

    @BeforeAll
    static void waitGenerously() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
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

    final Wire wire = new Wire("test");
    final String incident = UUID.randomUUID().toString();
    long sequence;

    @BeforeEach
    void aPlanIsKnown() {
        send(
                Topics.REFERENCE,
                "plan/p/1",
                "plan/p/1",
                1,
                new ReferenceMessage.PlanVersion(
                        "p", "1", "Asia/Shanghai", FIRST_HOUR, List.of(), Map.of(), List.of()));
        var adopted = new ReferenceMessage.PlanAdopted("p", "1", Instant.EPOCH, "shipped", "");
        send(Topics.REFERENCE, adopted.key(), adopted.key(), 1, adopted);
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

    void open(List<String> units) {
        publish(new IncidentMessage.IncidentOpened(
                incident, "事件", units, null, false, "x", clock.instant(), FIRST_HOUR, "Asia/Shanghai"));
    }

    void respond(int hours) {
        publish(new IncidentMessage.ResponseStarted(
                incident, terms(Level.III, hours), "INFORMATION_CENTER", false, "", null, "x"));
    }

    static Terms terms(Level level, int hours) {
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

    void publish(IncidentMessage message) {
        sequence++;
        send(Topics.INCIDENTS, incident, incident, sequence, message);
    }

    void send(String topic, String key, String aggregate, long number, Object message) {
        sendAt(topic, key, aggregate, number, clock.instant(), message);
    }

    void sendAt(String topic, String key, String aggregate, long number, Instant at, Object message) {
        kafka.send(wire.record(topic, key, aggregate, number, at, message)).join();
    }

    JsonNode row(String unit, String kind) {
        return await().until(
                        () -> rows(unit).stream()
                                .filter(row -> row.path("kind").asString().equals(kind))
                                .findFirst()
                                .orElse(null),
                        java.util.Objects::nonNull);
    }

    List<JsonNode> rows(String unit) {
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

    JsonNode one(String slot) {
        return client(UNIT_A)
                .get()
                .uri("/api/duties/" + slot)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    void awaitState(String slot, String state) {
        await().untilAsserted(
                        () -> assertThat(one(slot).path("state").asString("")).isEqualTo(state));
    }

    void post(String token, String path, String body, int status) {
        client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status);
    }

    WebTestClient client(String token) {
        return Askers.at(port, token);
    }
}
