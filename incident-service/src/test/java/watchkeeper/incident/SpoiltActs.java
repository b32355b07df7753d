package watchkeeper.incident;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import watchkeeper.chassis.wire.Json;

/** Every act of an incident with a body that is taken, and every way in which one field of it can be spoilt. */
final class SpoiltActs {
    private SpoiltActs() {}

    /**
     * @param path below the incident; {@code ""} opens one, with a leading {@code /api} it stands alone
     * @param valid a body that is taken
     * @param optional fields that may be left out
     * @param instants fields that are times
     */
    record Act(String token, String path, String valid, List<String> optional, List<String> instants) {
        @Override
        public String toString() {
            return path.isEmpty() ? "opening" : path;
        }

        HttpMethod method() {
            return path.startsWith("PUT ") ? HttpMethod.PUT : HttpMethod.POST;
        }

        String address(String incident) {
            return path.isEmpty() ? "/api/incidents" : incident + path.replace("PUT ", "");
        }

        ObjectNode body() {
            return (ObjectNode) Json.MAPPER.readTree(valid);
        }
    }

    record Spoilt(Act act, String field, String how, JsonNode body) {
        @Override
        public String toString() {
            return act + " " + field + " " + how;
        }
    }

    private static final List<Act> ACTS = List.of(
            new Act(
                    RunningIncidentService.DUTY_OFFICER,
                    "",
                    """
                    {"title":"标题","units":["unit-a"],"source":"电话","reporter":"张三","recorder":"李四",
                     "receivedAt":"2026-08-18T08:00:00+08:00"}""",
                    List.of("source", "reporter", "recorder", "receivedAt"),
                    List.of("receivedAt")),
            new Act(
                    RunningIncidentService.DUTY_OFFICER,
                    "",
                    "{\"title\":\"标题\",\"units\":[\"unit-a\"],\"exercise\":true,\"storyId\":\"story\"}",
                    List.of("exercise", "storyId"),
                    List.of()),
            new Act(
                    RunningIncidentService.DUTY_OFFICER,
                    "/units",
                    "{\"unit\":\"unit-b\",\"role\":\"WATCHING\"}",
                    List.of("role"),
                    List.of()),
            new Act(
                    RunningIncidentService.DUTY_OFFICER,
                    "/units/unit-a/release",
                    "{\"reason\":\"无关\"}",
                    List.of(),
                    List.of()),
            new Act(
                    RunningIncidentService.CENTER,
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
            new Act(RunningIncidentService.CENTER, "/warnings", """
                    {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"收费争议",
                     "measures":["核实"],"issuedBy":"信息中心","to":["unit-a"]}""", List.of("to"), List.of("startsAt")),
            new Act(
                    RunningIncidentService.CENTER,
                    "PUT /warnings/w",
                    """
                    {"subject":"物业费","level":"III","startsAt":"2026-11-18T08:00:00+08:00","scope":"全市","matter":"收费争议",
                     "measures":["核实"],"issuedBy":"信息中心","to":["unit-a"],"reason":"升温"}""",
                    List.of("to", "reason"),
                    List.of("startsAt")),
            new Act(RunningIncidentService.CENTER, "/warnings/w/lift", "{\"reason\":\"平息\"}", List.of(), List.of()),
            new Act(
                    RunningIncidentService.CENTER,
                    "/response",
                    """
                    {"level":"III","reason":"升温","authorisation":"批示","override":{"reason":"误报"}}""",
                    List.of("reason", "authorisation", "override"),
                    List.of()),
            new Act(
                    RunningIncidentService.CENTER,
                    "/response/lift",
                    "{\"reason\":\"平息\",\"authorisation\":\"批示\",\"override\":{\"reason\":\"误报\"}}",
                    List.of("authorisation", "override"),
                    List.of()),
            new Act(
                    RunningIncidentService.DUTY_OFFICER,
                    "/handover",
                    "{\"matter\":\"WATCH\",\"from\":\"INFORMATION_CENTER\",\"to\":\"INFORMATION_CENTER\",\"note\":\"夜班\"}",
                    List.of("matter", "from"),
                    List.of()),
            new Act(
                    RunningIncidentService.DUTY_OFFICER,
                    "/handover/h/withdrawal",
                    "{\"reason\":\"误\"}",
                    List.of(),
                    List.of()),
            new Act(
                    RunningIncidentService.CENTER,
                    "/merge",
                    "{\"into\":\"nobody\",\"reason\":\"同一事件\"}",
                    List.of(),
                    List.of()),
            new Act(RunningIncidentService.CENTER, "/dismissal", "{\"reason\":\"误报\"}", List.of(), List.of()),
            new Act(RunningIncidentService.CENTER, "/closure", "{\"reason\":\"完\"}", List.of(), List.of()),
            new Act(
                    RunningIncidentService.CENTER,
                    "/story-questions/q/answer",
                    "{\"answer\":\"KEEP_WATCHING\",\"reason\":\"小\"}",
                    List.of(),
                    List.of()),
            new Act(RunningIncidentService.CENTER, "/api/deputies", """
                    {"body":"INFORMATION_CENTER","person":"x","from":"2026-08-18T08:00:00+08:00",
                     "to":"2026-08-19T08:00:00+08:00","reason":"出差"}""", List.of(), List.of("from", "to")));

    static Stream<Spoilt> all() {
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
        inside(act, all);
        act.instants().forEach(field -> {
            for (String time : List.of(
                    "0001-01-01T00:00:00Z",
                    "2001-01-01T00:00:00Z",
                    "2099-01-01T00:00:00Z",
                    "9999-12-31T23:59:59Z",
                    "2026-02-30T00:00:00Z",
                    "gestern")) {
                all.add(new Spoilt(act, field, "at " + time, act.body().put(field, time)));
            }
        });
        all.add(new Spoilt(act, "surprise", "unknown", act.body().put("surprise", 1)));
        return all;
    }

    /** What lies in lists, under names and in objects is looked at as well; half of a pair of characters is nowhere text. */
    private static void inside(Act act, List<Spoilt> all) {
        act.body().properties().forEach(given -> {
            String field = given.getKey();
            JsonNode value = given.getValue();
            if (value.isArray()) {
                all.add(new Spoilt(act, field, "with null in it", with(act, field, list(1).addNull())));
                all.add(new Spoilt(act, field, "with a blank in it", with(act, field, list(1).add(" "))));
                all.add(new Spoilt(act, field, "too many", with(act, field, list(201))));
                all.add(new Spoilt(act, field, "with half a pair in it", with(act, field, list(0).add("\uD83D"))));
            } else if (field.equals("factors")) {
                all.add(new Spoilt(act, field, "too many", with(act, field, names(201))));
                all.add(new Spoilt(act, field, "of a long name", with(act, field, names(0).put("长".repeat(501), "x"))));
                all.add(new Spoilt(act, field, "of a blank name", with(act, field, names(0).put(" ", "x"))));
                all.add(new Spoilt(act, field, "with null in it", with(act, field, names(0).putNull("source"))));
            } else if (value.isObject()) {
                all.add(new Spoilt(act, field, "empty", with(act, field, names(0))));
                all.add(new Spoilt(act, field, "with a blank", with(act, field, names(0).put("reason", " "))));
            } else if (value.isString()) {
                all.add(new Spoilt(act, field, "half a pair", act.body().put(field, "x\uD83D")));
                all.add(new Spoilt(
                        act, field, "with a null character", act.body().put(field, "x\0")));
            }
        });
    }

    private static JsonNode with(Act act, String field, JsonNode value) {
        return act.body().set(field, value);
    }

    private static ArrayNode list(int length) {
        ArrayNode list = Json.MAPPER.createArrayNode();
        IntStream.range(0, length).forEach(i -> list.add("unit-" + i));
        return list;
    }

    private static ObjectNode names(int length) {
        ObjectNode names = Json.MAPPER.createObjectNode();
        IntStream.range(0, length).forEach(i -> names.put("factor-" + i, "x"));
        return names;
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
}
