package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.IncidentMessage.WarningAdjusted;
import watchkeeper.contracts.IncidentMessage.WarningReleased;
import watchkeeper.contracts.cap.CapReference;
import watchkeeper.contracts.cap.CapSchema;
import watchkeeper.contracts.cap.CapXml;

/** A warning as other agencies' systems read it. */
class WarningAlertsTest extends RunningIncidentService {
    private static final MediaType CAP = MediaType.parseMediaType(CapXml.MEDIA_TYPE);
    private static final String HOSTILE = "]]></info>&\u0007 \u202Eאבג\u202C 😀 " + "长".repeat(9_900);

    @Test
    void everyEditionIsAValidAlertThatNamesThoseBeforeIt() {
        String incident = open("{\"title\":\"物业费\",\"units\":[\"unit-a\",\"unit-b\"]}");
        String warning = created(CENTER, incident + "/warnings", text("III", "收费争议"));
        String alert = document(warning, "Alert");
        assertThat(CapSchema.texts(alert, "status")).containsExactly("Actual");
        assertThat(CapSchema.texts(alert, "scope")).containsExactly("Private");
        assertThat(CapSchema.texts(alert, "addresses")).containsExactly("unit-a unit-b");
        assertThat(CapSchema.texts(alert, "severity")).containsOnly("Moderate");
        assertThat(CapSchema.texts(alert, "language")).containsExactly("zh-CN", "en-US");
        assertThat(CapSchema.texts(alert, "headline").getFirst()).startsWith("预警（III级 ");
        assertThat(CapSchema.texts(alert, "instruction")).containsOnly("核实\n回应");
        assertThat(CapSchema.texts(alert, "references")).isEmpty();
        assertThat(CapSchema.texts(alert, "sent").getFirst()).endsWith("+08:00");

        put(COMMAND_TEAM, warning, text("II", HOSTILE));
        String update = document(warning, "Update");
        assertThat(CapSchema.texts(update, "severity")).containsOnly("Severe");
        assertThat(CapSchema.texts(update, "description")).containsOnly(HOSTILE.replace('\u0007', '\uFFFD'));
        assertThat(CapSchema.texts(update, "references")).containsExactly(named(alert));

        created(COMMAND_TEAM, warning + "/lift", "{\"reason\":\"平息\"}");
        String cancel = document(warning, "Cancel");
        assertThat(CapSchema.texts(cancel, "note")).containsExactly("平息");
        assertThat(CapSchema.texts(cancel, "urgency")).containsOnly("Past");
        assertThat(CapSchema.texts(cancel, "references")).containsExactly(named(alert) + " " + named(update));

        assertThat(get(warning + "?edition=1", CAP, 200)).isEqualTo(alert);
        assertThat(get(warning + "?edition=2", CAP, 200)).isEqualTo(update);
        get(warning + "?edition=4", CAP, 404);
        get(warning + "?edition=", CAP, 404);
        get(incident + "/warnings/nothing", CAP, 404);
        get(warning, MediaType.TEXT_HTML, 406);
    }

    /** Whoever acknowledges knows the alert by the message alone. */
    @Test
    void senderIdentifierAndSentFollowFromTheMessage() {
        String incident = open("{\"title\":\"规则\",\"units\":[\"unit-a\"]}");
        String warning = created(CENTER, incident + "/warnings", text("III", "x"));
        String alert = document(warning, "Alert");
        put(CENTER, warning, text("III", "y"));
        String update = document(warning, "Update");
        await().untilAsserted(() -> assertThat(messagesOf(idIn(incident))).hasSize(3));
        Envelope released = messagesOf(idIn(incident)).get(1);
        Envelope adjusted = messagesOf(idIn(incident)).get(2);
        WarningReleased first = (WarningReleased) released.message();
        WarningAdjusted second = (WarningAdjusted) adjusted.message();
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        assertThat(named(alert))
                .isEqualTo(CapReference.ofWarning(first.sender(), first.warningId(), 1, released.recordedAt(), zone)
                        .toString());
        assertThat(named(update))
                .isEqualTo(CapReference.ofWarning(
                                second.sender(), second.warningId(), second.edition(), adjusted.recordedAt(), zone)
                        .toString());
    }

    @Test
    void anExerciseSaysSoAndWhoeverHasNoPreferenceReadsJson() {
        String incident = open("{\"title\":\"演练\",\"units\":[\"unit-a\"],\"exercise\":true}");
        String warning = created(CENTER, incident + "/warnings", text("III", "x"));
        String alert = document(warning, "Alert");
        assertThat(CapSchema.texts(alert, "status")).containsExactly("Exercise");
        assertThat(CapSchema.texts(alert, "headline")).allMatch(line -> line.matches("(【演练】|\\[EXERCISE] ).*"));
        assertThat(CapSchema.texts(alert, "note")).containsExactly("演练 / Exercise.");
        assertThat(get(warning, MediaType.ALL, 200)).startsWith("{").contains("\"editions\"");
        assertThat(Json.MAPPER
                        .readTree(get(warning + "?edition=1", MediaType.APPLICATION_JSON, 200))
                        .path("what")
                        .asString(""))
                .isEqualTo("RELEASED");
    }

    private static String named(String alert) {
        return String.join(
                ",",
                CapSchema.texts(alert, "sender").getFirst(),
                CapSchema.texts(alert, "identifier").getFirst(),
                CapSchema.texts(alert, "sent").getFirst());
    }

    /** The list follows the store, so an edition is there a moment after it was decided. */
    private String document(String warning, String type) {
        await().untilAsserted(() ->
                assertThat(CapSchema.texts(get(warning, CAP, 200), "msgType")).containsExactly(type));
        String document = get(warning, CAP, 200);
        assertThat(CapSchema.faults(document)).isEmpty();
        return document;
    }

    private static String text(String level, String matter) {
        return Json.MAPPER.writeValueAsString(Map.of(
                "subject", "物业费",
                "level", level,
                "startsAt", "2026-11-18T08:00:00+08:00",
                "scope", "全市",
                "matter", matter,
                "measures", List.of("核实", "回应"),
                "issuedBy", "信息中心",
                "reason", "事态变化"));
    }

    private void put(String token, String path, String body) {
        client(token)
                .put()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private String get(String path, MediaType accept, int status) {
        byte[] body = client(UNIT_A)
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
