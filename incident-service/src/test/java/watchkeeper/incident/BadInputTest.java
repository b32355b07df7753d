package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.wire.Json;

/** Every act of an incident, spoilt in one field at a time: a clear problem that names the field, and nothing is written. */
class BadInputTest extends RunningIncidentService {
    /**
     * @param path below the incident; {@code ""} opens one, with a leading {@code /api} it stands alone
     * @param valid a body that is taken
     * @param optional fields that may be left out
     * @param instants fields that are times
     */
    private record Act(String token, String path, String valid, List<String> optional, List<String> instants) {
        @Override
        public String toString() {
            return path.isEmpty() ? "opening" : path;
        }

        ObjectNode body() {
            return (ObjectNode) Json.MAPPER.readTree(valid);
        }
    }

    private record Spoilt(Act act, String field, String how, JsonNode body) {
        @Override
        public String toString() {
            return act + " " + field + " " + how;
        }
    }

    private static final List<Act> ACTS = List.of(
            new Act(
                    DUTY_OFFICER,
                    "",
                    """
                    {"title":"标题","units":["unit-a"],"source":"电话","reporter":"张三","recorder":"李四",
                     "receivedAt":"2026-08-18T08:00:00+08:00"}""",
                    List.of("source", "reporter", "recorder", "receivedAt"),
                    List.of("receivedAt")),
            new Act(DUTY_OFFICER, "/units", "{\"unit\":\"unit-b\",\"role\":\"WATCHING\"}", List.of("role"), List.of()),
            new Act(DUTY_OFFICER, "/units/unit-a/release", "{\"reason\":\"无关\"}", List.of(), List.of()),
            new Act(
                    CENTER,
                    "/assessments",
                    """
                    {"form":"BUREAU","finding":"STABLE","warningLevel":"III","suggestedLevel":"III",
                     "factors":{"source":"微博"},"parties":["网信办"],"minutes":"纪要","advice":"核实","levelReason":"规模小",
                     "occurredAt":"2026-08-18T08:00:00+08:00"}""",
                    List.of(
                            "warningLevel",
                            "suggestedLevel",
                            "factors",
                            "parties",
                            "minutes",
                            "advice",
                            "levelReason",
                            "occurredAt"),
                    List.of("occurredAt")),
            new Act(CENTER, "/warnings", """
                    {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"收费争议",
                     "measures":["核实"],"issuedBy":"信息中心","to":["unit-a"]}""", List.of("to"), List.of("startsAt")),
            new Act(
                    CENTER,
                    "/response",
                    "{\"level\":\"III\",\"reason\":\"升温\",\"authorisation\":\"批示\"}",
                    List.of("reason", "authorisation"),
                    List.of()),
            new Act(CENTER, "/response/lift", "{\"reason\":\"平息\"}", List.of(), List.of()),
            new Act(
                    DUTY_OFFICER,
                    "/handover",
                    "{\"matter\":\"WATCH\",\"from\":\"INFORMATION_CENTER\",\"to\":\"INFORMATION_CENTER\",\"note\":\"夜班\"}",
                    List.of("matter", "from"),
                    List.of()),
            new Act(CENTER, "/merge", "{\"into\":\"nobody\",\"reason\":\"同一事件\"}", List.of(), List.of()),
            new Act(CENTER, "/dismissal", "{\"reason\":\"误报\"}", List.of(), List.of()),
            new Act(CENTER, "/closure", "{\"reason\":\"完\"}", List.of(), List.of()),
            new Act(
                    CENTER,
                    "/story-questions/q/answer",
                    "{\"answer\":\"KEEP_WATCHING\",\"reason\":\"小\"}",
                    List.of(),
                    List.of()),
            new Act(CENTER, "/api/deputies", """
                    {"body":"INFORMATION_CENTER","person":"x","from":"2026-08-18T08:00:00+08:00",
                     "to":"2026-08-19T08:00:00+08:00","reason":"出差"}""", List.of(), List.of("from", "to")));

    static Stream<Spoilt> spoilt() {
        return ACTS.stream().flatMap(act -> everyWay(act).stream());
    }

    private static List<Spoilt> everyWay(Act act) {
        List<Spoilt> all = new ArrayList<>();
        for (Iterator<String> fields = act.body().propertyNames().iterator(); fields.hasNext(); ) {
            String field = fields.next();
            if (!act.optional().contains(field)) {
                ObjectNode without = act.body();
                without.remove(field);
                all.add(new Spoilt(act, field, "missing", without));
            }
            all.add(new Spoilt(
                    act,
                    field,
                    "of the wrong type",
                    act.body().set(field, wrong(act.body().get(field)))));
            all.add(new Spoilt(
                    act,
                    field,
                    "too long",
                    act.body().set(field, tooLong(act.body().get(field)))));
        }
        act.instants().forEach(field -> {
            for (String time :
                    List.of("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "gestern")) {
                all.add(new Spoilt(act, field, "at " + time, act.body().put(field, time)));
            }
        });
        all.add(new Spoilt(act, "surprise", "unknown", act.body().put("surprise", 1)));
        return all;
    }

    private static JsonNode wrong(JsonNode value) {
        return value.isString()
                ? Json.MAPPER.createArrayNode().add(Json.MAPPER.createObjectNode())
                : Json.MAPPER.getNodeFactory().stringNode("not that");
    }

    private static JsonNode tooLong(JsonNode value) {
        String text = "长".repeat(20_001);
        if (value.isArray()) {
            return Json.MAPPER.createArrayNode().add(text);
        }
        return value.isObject()
                ? Json.MAPPER.createObjectNode().put("source", text)
                : Json.MAPPER.getNodeFactory().stringNode(text);
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void isRefusedNamingTheField(Spoilt spoilt) {
        String incident =
                spoilt.act().path().startsWith("/api") ? "" : open("{\"title\":\"输入\",\"units\":[\"unit-a\"]}");
        String path = spoilt.act().path().isEmpty()
                ? "/api/incidents"
                : incident + spoilt.act().path();
        long before = stored(idIn(incident));

        JsonNode problem = refused(spoilt.act().token(), path, spoilt.body());

        assertThat(problem.path("field").asString("")).startsWith(spoilt.field());
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("detailEn").asString()).isNotBlank();
        assertThat(stored(idIn(incident))).isEqualTo(before);
    }

    private JsonNode refused(String token, String path, JsonNode body) {
        EntityExchangeResult<byte[]> answer = client(token)
                .post()
                .uri(path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Json.MAPPER.writeValueAsBytes(body))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .returnResult();
        return Json.MAPPER.readTree(answer.getResponseBodyContent());
    }

    private long stored(String incident) {
        return db.sql("select count(*) from domain_event_entry where aggregate_identifier = ?")
                .param(incident)
                .query(Long.class)
                .single();
    }
}
