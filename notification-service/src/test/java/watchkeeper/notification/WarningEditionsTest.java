package watchkeeper.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.DutyKind;
import watchkeeper.contracts.DutyTerm;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.IncidentMessage.EntryMade;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.IncidentMessage.StoryGrewAfterEnd;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningLifted;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.NotificationMessage.PersonTold;
import watchkeeper.contracts.Rhythm;
import watchkeeper.contracts.Topics;
import watchkeeper.contracts.cap.CapReference;
import watchkeeper.contracts.cap.CapSchema;
import watchkeeper.contracts.cap.CapXml;

/** What incident-service decides and asks for, told by the whole service. */
class WarningEditionsTest extends WholeService {
    private static final MediaType CAP = MediaType.parseMediaType(CapXml.MEDIA_TYPE);
    private long sequence;

    @Test
    void eachEditionIsAcknowledgedAnewAndTheAcknowledgementNamesTheAlert() {
        opened(false);
        Instant released = clock.instant();
        tell(warning());
        String first = idOf("unit-b");
        String open = idOf("unit-without-roster");
        get(UNIT_B, "/api/notifications/" + first + "/acknowledgement", 404, MediaType.APPLICATION_JSON);
        post(UNIT_B, "/api/notifications/" + first + "/acknowledgement", "{}", 204);
        await().untilAsserted(() ->
                assertThat(row(first).path("acknowledgedBy").asString("")).isEqualTo("unit-b"));

        String ack = asAlert("/api/notifications/" + first);
        assertThat(CapSchema.faults(ack)).isEmpty();
        assertThat(CapSchema.texts(ack, "msgType")).containsExactly("Ack");
        assertThat(CapSchema.texts(ack, "sender")).containsExactly("unit-b.watchkeeper.test");
        assertThat(CapSchema.texts(ack, "references"))
                .containsExactly(CapReference.ofWarning(
                                "watchkeeper.test", slot, 1, released, java.time.ZoneId.of("Asia/Urumqi"))
                        .toString());
        assertThat(asAlert("/api/notifications/" + first + "/acknowledgement")).isEqualTo(ack);
        assertThat(get(UNIT_B, "/api/notifications/" + first + "/acknowledgement")
                        .path("by")
                        .asString(""))
                .isEqualTo("unit-b");
        assertThat(get(UNIT_B, "/api/notifications/" + first, 200, MediaType.ALL))
                .startsWith("{");

        // Who was never told is not told of the withdrawal either.
        await().untilAsserted(() -> assertThat(mattersTold(open)).contains("TELLING"));
        tell(adjusted());
        await().untilAsserted(() ->
                assertThat(row(open).path("withdrawnBecause").asString("")).isEqualTo("ADJUSTED"));
        assertThat(row(first).path("state").asString("")).isEqualTo("ACKNOWLEDGED");
        await().untilAsserted(() -> assertThat(rowsOf("unit-b")).hasSize(2));
        JsonNode second = rowsOf("unit-b").stream()
                .filter(row -> !row.path("id").asString("").equals(first))
                .findFirst()
                .orElseThrow();
        assertThat(second.path("acknowledgeBy").asString(""))
                .isEqualTo(clock.instant().plus(Duration.ofMinutes(20)).toString());
        assertThat(second.path("alert").path("identifier").asString("")).isEqualTo(slot + ".2");

        tell(lifted());
        await().untilAsserted(() -> assertThat(rowsOf("unit-b")).hasSize(3));
        await().untilAsserted(() -> assertThat(
                        row(second.path("id").asString("")).path("state").asString(""))
                .isEqualTo("WITHDRAWN"));
        await().untilAsserted(() -> assertThat(mattersTold(open)).contains("TELLING", "WITHDRAWAL"));
        await().untilAsserted(() -> assertThat(Outside.mailsWith("预警解除").stream()
                        .filter(mail -> mail.text().contains(incident)))
                .isNotEmpty()
                .noneMatch(mail -> mail.text().contains("请登录")));
    }

    @Test
    void whatIsAskedWithoutATimeIsToldOnceAndChasesNobody() {
        opened(true);
        tell(entry("instructions", List.of("unit-a"), List.of()));
        tell(entry("statements", List.of(), List.of("INFORMATION_CENTER")));
        tell(new StoryGrewAfterEnd(incident, "question-" + incident, "story-1", "又上热搜", Level.III, "四3"));
        await().untilAsserted(() ->
                assertThat(rowsOf("INFORMATION_CENTER")).hasSize(2).allMatch(told()));
        await().untilAsserted(() -> assertThat(rowsOf("unit-a")).hasSize(1).allMatch(told()));

        clock.pass(Duration.ofDays(2));
        sweeps.forEach(sweep -> sweep.wake(clock.instant()));
        JsonNode row = rowOf("unit-a");
        assertThat(row.path("reason").asString("")).isEqualTo("INSTRUCTION");
        assertThat(row.path("acknowledgeBy").isNull()).isTrue();
        assertThat(row.path("escalations")).isEmpty();
        assertThat(row.path("exercise").asBoolean()).isTrue();
        assertThat(Outside.mailsWith(incident)).allMatch(mail -> mail.subject().startsWith("【演练】"));
        assertThat(rowsOf("INFORMATION_CENTER"))
                .extracting(one -> one.path("reason").asString(""))
                .containsExactlyInAnyOrder("APPROVAL", "QUESTION");
        get(UNIT_A, "/api/notifications/" + row.path("id").asString(""), 404, CAP);
    }

    private static java.util.function.Predicate<JsonNode> told() {
        return row -> row.path("state").asString("").equals("TOLD");
    }

    private List<String> mattersTold(String notification) {
        return messagesOf(notification).stream()
                .map(Envelope::message)
                .filter(PersonTold.class::isInstance)
                .map(told -> ((PersonTold) told).matter())
                .toList();
    }

    private void opened(boolean exercise) {
        DutyTerm first = new DutyTerm(
                DutyKind.INITIAL_REPORT,
                Rhythm.within(Duration.ofHours(1)),
                List.of("INFORMATION_CENTER"),
                false,
                "BUREAU_OFFICE",
                Duration.ofMinutes(10),
                false,
                List.of(),
                "六·五2");
        tell(new IncidentOpened(
                incident,
                "物业费",
                List.of("unit-a"),
                null,
                exercise,
                "duty-officer",
                clock.instant(),
                first,
                "Asia/Urumqi"));
    }

    private WarningAdjusted adjusted() {
        return new WarningAdjusted(
                incident,
                slot,
                2,
                "物业费",
                Level.II,
                clock.instant(),
                "全市",
                "收费争议扩大",
                List.of("发布通稿"),
                "信息中心",
                List.of("unit-b"),
                "BUREAU_COMMAND_TEAM",
                Duration.ofMinutes(20),
                false,
                "watchkeeper.test",
                "主流媒体转载",
                "bureau-command-team");
    }

    private WarningLifted lifted() {
        return new WarningLifted(
                incident,
                slot,
                3,
                "物业费",
                Level.II,
                List.of("unit-b"),
                "BUREAU_COMMAND_TEAM",
                false,
                "watchkeeper.test",
                "平稳",
                "bureau-command-team");
    }

    private EntryMade entry(String register, List<String> to, List<String> awaits) {
        return new EntryMade(
                incident,
                register + "-" + incident,
                register,
                "InstructionGiven",
                "五(一)8",
                "INFORMATION_CENTER",
                to,
                Map.of("text", "立即核实收费依据"),
                null,
                awaits,
                clock.instant(),
                "information-center");
    }

    private void tell(IncidentMessage message) {
        sequence++;
        kafka.send(wire.record(Topics.INCIDENTS, incident, incident, sequence, clock.instant(), message))
                .join();
    }

    private List<JsonNode> rowsOf(String recipient) {
        return get(OFFICER, "/api/notifications?incident=" + incident + "&recipient=" + recipient)
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode row(String id) {
        return get(OFFICER, "/api/notifications/" + id);
    }

    private String asAlert(String path) {
        return get(UNIT_B, path, 200, CAP);
    }

    private String get(String token, String path, int status, MediaType accept) {
        byte[] body = client(token)
                .get()
                .uri(path)
                .accept(accept)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? "" : new String(body, StandardCharsets.UTF_8);
    }
}
