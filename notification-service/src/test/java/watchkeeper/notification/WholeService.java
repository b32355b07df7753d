package watchkeeper.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wake.Sweep;
import watchkeeper.chassis.web.Askers;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyMessage;
import watchkeeper.contracts.DutyMessage.Slot;
import watchkeeper.contracts.DutyMessage.SlotChanged;
import watchkeeper.contracts.DutyMessage.SlotCorrected;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.ReferenceMessage.PlanVersion;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.SlotState;
import watchkeeper.contracts.Topics;

/** The running service, what is sent to it, and what it answers; each test has an incident of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Outside.Time.class)
abstract class WholeService {
    static final String UNIT_A = token("unit-a", List.of(), List.of("unit-a"), List.of("signer"));
    static final String UNIT_B = token("unit-b", List.of(), List.of("unit-b"), List.of("signer"));
    static final String CENTER =
            token("information-center", List.of("INFORMATION_CENTER"), List.of("INFORMATION_CENTER"), List.of());
    static final String OFFICER =
            token("duty-officer", List.of(), List.of("INFORMATION_CENTER"), List.of("duty-officer"));
    static final String ADMIN = token("admin", List.of(), List.of(), List.of("admin"));

    @DynamicPropertySource
    static void outside(DynamicPropertyRegistry properties) {
        Outside.describe(properties);
    }

    @BeforeAll
    static void generousLimits() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    /** Who is told in place of a recipient without a roster is said by the plan in use. */
    @BeforeEach
    void aPlanIsAdopted() {
        DutyTerm firstHour = new DutyTerm(
                DutyKind.INITIAL_REPORT,
                Rhythm.within(Duration.ofHours(1)),
                List.of("INFORMATION_CENTER"),
                false,
                "BUREAU_OFFICE",
                Duration.ofMinutes(10),
                false,
                List.of(),
                "六·五2");
        reference(new PlanVersion("p", "1", "Asia/Shanghai", firstHour, List.of(), Map.of(), List.of()));
        reference(new PlanAdopted("p", "1", Instant.EPOCH, "shipped", ""));
        await().untilAsserted(() -> client(OFFICER)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk());
    }

    private void reference(ReferenceMessage message) {
        kafka.send(wire.record(Topics.REFERENCE, message.key(), message.key(), 1, Instant.EPOCH, message))
                .join();
    }

    /** All meters together are more than a client reads at once by default. */
    @LocalServerPort
    int port;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    TestClock clock;

    @Autowired
    List<Sweep> sweeps;

    @Autowired
    JdbcClient db;

    final Wire wire = new Wire("test");
    final String incident = "incident-" + UUID.randomUUID();
    final String ledger = "ledger-" + UUID.randomUUID();
    final String slot = "slot-" + UUID.randomUUID();
    final List<DutyMessage> sent = new ArrayList<>();

    WarningReleased warning() {
        return new WarningReleased(
                incident,
                slot,
                "物业费",
                Level.III,
                clock.instant(),
                "全市",
                "收费争议",
                List.of("核实", "回应"),
                "信息中心",
                List.of("unit-b", "unit-without-roster"),
                "INFORMATION_CENTER",
                Duration.ofMinutes(30),
                false,
                "watchkeeper.test",
                "information-center");
    }

    Slot slot(String owner, SlotState state, boolean exercise) {
        Instant due = Instant.parse("2026-08-18T08:30:00Z");
        return new Slot(
                slot,
                DutyKind.SPECIAL_REPORT,
                owner,
                "INFORMATION_CENTER",
                3,
                due.minusSeconds(28800),
                due,
                due.minusSeconds(1800),
                due.plusSeconds(1800),
                state,
                false,
                null,
                exercise,
                "五(三)3");
    }

    void duty(Slot changed, SlotState from) {
        sent.add(new SlotChanged(ledger, incident, changed, from, clock.instant(), null));
        send(sent.size());
    }

    void corrected(Slot changed) {
        sent.add(new SlotCorrected(ledger, incident, changed, SlotState.OVERDUE, clock.instant(), "report-1"));
        send(sent.size());
    }

    void resend() {
        for (int sequence = 1; sequence <= sent.size(); sequence++) {
            send(sequence);
        }
    }

    void send(int sequence) {
        kafka.send(wire.record(Topics.DUTIES, incident, ledger, sequence, clock.instant(), sent.get(sequence - 1)))
                .join();
    }

    void roster(String unit, String webhookPath) {
        put(ADMIN, "/api/rosters/" + unit, """
                {"persons":[{"personId":"%s-one","name":"王五","webhook":"%s"}]}""".formatted(unit, Outside.WEBHOOKS.url(webhookPath)), 200);
    }

    Outside.Mail mailTo(String to) {
        return Outside.mailsWith(incident).stream()
                .filter(mail -> mail.to().equals(to))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no mail to " + to));
    }

    /** The list follows the store, so the row may come after the telling. */
    String idOf(String recipient) {
        await().untilAsserted(() -> assertThat(rowOf(recipient).has("id")).isTrue());
        return rowOf(recipient).path("id").asString("");
    }

    JsonNode rowOf(String recipient) {
        return get(OFFICER, "/api/notifications?incident=" + incident + "&recipient=" + recipient)
                .path("items")
                .path(0);
    }

    String scrape() {
        return new String(
                client(ADMIN)
                        .get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    JsonNode get(String token, String path) {
        return client(token)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }

    JsonNode post(String token, String path, String body, int status) {
        return write(client(token).post().uri(path), body, status);
    }

    void put(String token, String path, String body, int status) {
        write(client(token).put().uri(path), body, status);
    }

    static JsonNode write(WebTestClient.RequestBodySpec request, String body, int status) {
        byte[] answer = request.contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return Json.MAPPER.readTree(answer == null ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : answer);
    }

    void delete(String token, String path, int status) {
        client(token).delete().uri(path).exchange().expectStatus().isEqualTo(status);
    }

    WebTestClient client(String token) {
        return Askers.at(port, token);
    }

    static String token(String sub, List<String> bodies, List<String> units, List<String> roles) {
        return Outside.ISSUER.token(sub, bodies, units, roles);
    }

    List<Envelope> messagesOf(String notification) {
        return Published.of(incident, notification, wire);
    }
}
