package watchkeeper.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/** The acts of deciding, as people take them through the gateway: warnings, registers, hand-over, the past, the end. */
final class EveryAct {
    private final Product product;
    private final Agency agency;
    private final String incident;

    private EveryAct(Product product, Agency agency, String incident) {
        this.product = product;
        this.agency = agency;
        this.incident = incident;
    }

    /** Opened by hand: somebody telephoned an hour ago. */
    static EveryAct openedByPhone(Product product, Agency agency, String unit) {
        Instant called = now(product).minus(Duration.ofHours(1));
        String id = Way.created(product.post("duty-officer", "/api/incidents", """
                {"title":"电话反映","units":["%s"],"source":"电话","reporter":"张三","recorder":"李四","receivedAt":"%s"}""".formatted(unit, called)));
        EveryAct acts = new EveryAct(product, agency, "/api/incidents/" + id);
        JsonNode row = acts.until("/openedAt", opened -> !opened.isMissingNode());
        assertThat(OffsetDateTime.parse(row.path("occurredAt").asString()).toInstant())
                .isEqualTo(called);
        assertThat(OffsetDateTime.parse(row.path("openedAt").asString()).toInstant())
                .isAfter(called);
        return acts;
    }

    /** The query says what the refusal says. */
    void whoMayIsSaidBeforeAndAfter() {
        JsonNode line = product.get(agency.unit(), incident + "/authority")
                .valueStream()
                .filter(act -> act.path("act").asString().equals("response"))
                .filter(act -> act.path("level").asString().equals("III"))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> refused = product.post(agency.unit(), incident + "/response", "{\"level\":\"III\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Product.JSON.readTree(refused.body()).path("detail"))
                .isEqualTo(line.path("why").path("zh"));
    }

    void measuresWaitForTheFirstReport() {
        String group = """
                {"kind":"ON_SCENE","leader":"王五","members":["赵六"],"sentAt":"%s","unit":"%s"}""".formatted(now(product), agency.unit());
        assertThat(post(agency.commanding("I"), "/work-groups", group)).isEqualTo(409);
        String report = created("duty-officer", "/first-report", "{\"facts\":\"群众来电\",\"proposal\":\"核实后回应\"}");
        assertThat(post("duty-officer", report + "/approval", "{}")).isEqualTo(403);
        assertThat(post("leader", report + "/approval", "{}")).isEqualTo(201);
        assertThat(post(agency.commanding("I"), "/work-groups", group)).isEqualTo(201);
    }

    void aWarningIsReleasedAdjustedAndLiftedAsCap() {
        String warning = created(agency.commanding("III"), "/warnings", warning("III"));
        assertThat(cap(warning)).contains("<msgType>Alert</msgType>");
        HttpResponse<String> adjusted = product.send(HttpRequest.newBuilder(URI.create(product.url(incident + warning)))
                .header("Authorization", "Bearer " + product.token(agency.commanding("II")))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(warning("II")))
                .build());
        assertThat(adjusted.statusCode()).as(adjusted.body()).isEqualTo(200);
        await().atMost(Way.PATIENCE)
                .untilAsserted(() -> assertThat(cap(warning))
                        .contains("<msgType>Update</msgType>")
                        .contains("<references>"));
        assertThat(post(agency.commanding("II"), warning + "/lift", "{\"reason\":\"平息\"}"))
                .isEqualTo(201);
        await().atMost(Way.PATIENCE)
                .untilAsserted(() -> assertThat(cap(warning)).contains("<msgType>Cancel</msgType>"));
    }

    void theApprovedWordingIsReleasedAndNoOther() {
        String statement =
                created(agency.unit(), "/statements", "{\"kind\":\"TEXT\",\"title\":\"说明\",\"text\":\"费用按合同执行\"}");
        assertThat(post(agency.unit(), statement + "/release", "{\"channel\":\"网站\",\"text\":\"费用按合同执行\"}"))
                .isEqualTo(409);
        assertThat(post(agency.unit(), statement + "/approval", "{}")).isEqualTo(403);
        assertThat(post(agency.commanding("III"), statement + "/approval", "{}"))
                .isEqualTo(201);
        assertThat(post(agency.unit(), statement + "/release", "{\"channel\":\"网站\",\"text\":\"费用另行通知\"}"))
                .isEqualTo(409);
        assertThat(post(agency.unit(), statement + "/release", "{\"channel\":\"网站\",\"text\":\"费用按合同执行\"}"))
                .isEqualTo(201);
    }

    void aConsultationBecomesAnInstructionThatIsFedBack() {
        String consultation = created(agency.commanding("III"), "/consultations", """
                {"form":"DEPARTMENTS","convenedAt":"%s","invited":["%s","%s"],"matter":"收费争议"}""".formatted(
                        now(product), agency.invited(), agency.unit()));
        assertThat(post(agency.commanding("III"), consultation + "/minutes", "{\"minutes\":\"纪要\"}"))
                .isEqualTo(409);
        assertThat(post(
                        agency.commanding("III"),
                        consultation + "/attendance",
                        "{\"attended\":[\"" + agency.unit() + "\"]}"))
                .isEqualTo(201);
        assertThat(post(agency.commanding("III"), consultation + "/minutes", """
                {"minutes":"纪要","decisions":[{"to":["%s"],"text":"三日内公示","channel":"WRITING"}]}""".formatted(agency.unit())))
                .isEqualTo(201);
        String instruction = await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> product.get(agency.unit(), incident + "/instructions")
                                .path("items")
                                .path(0)
                                .path("id")
                                .asString(""),
                        id -> !id.isEmpty());
        assertThat(post(
                        agency.otherUnit(),
                        "/instructions/" + instruction + "/feedback",
                        "{\"text\":\"已公示\",\"final\":true}"))
                .isEqualTo(403);
        assertThat(post(
                        agency.unit(),
                        "/instructions/" + instruction + "/feedback",
                        "{\"text\":\"已公示\",\"final\":true}"))
                .isEqualTo(201);
    }

    void theCommandIsHandedOverByBoth() {
        String handover = created(
                agency.commanding("III"),
                "/handover",
                "{\"matter\":\"COMMAND\",\"to\":\"" + agency.body("II") + "\",\"note\":\"请接\"}");
        assertThat(post(agency.commanding("II"), handover + "/confirmation", "{}"))
                .isEqualTo(201);
        until("/commandBody", body -> body.asString("").equals(agency.body("II")));
    }

    void itIsReadAsItStoodBeforeTheResponse(Instant before) {
        JsonNode then = product.get("leader", incident + "?asOf=" + before);
        assertThat(then.path("state").asString()).isEqualTo("OPEN");
        assertThat(product.get("leader", incident).path("state").asString()).isEqualTo("RESPONDING");
    }

    void itEndsWithItsEvaluation() {
        String override = "{\"reason\":\"平息\",\"override\":{\"reason\":\"误报\"}}";
        assertThat(post(agency.commanding("II"), "/response/lift", override)).isEqualTo(201);
        assertThat(post(agency.commanding("II"), "/closure", "{\"reason\":\"完\"}"))
                .isEqualTo(409);
        String evaluation = created(agency.unit(), "/evaluation", """
                {"course":"经过","cause":"起因","handling":"处置","timeliness":"及时","effect":"平息","lessons":"教训",
                 "responsibility":[]}""");
        assertThat(post(agency.commanding("II"), evaluation + "/approval", "{}"))
                .isEqualTo(201);
        assertThat(post(agency.commanding("II"), "/closure", "{\"reason\":\"完\"}"))
                .isEqualTo(201);
        until("/state", state -> state.asString("").equals("CLOSED"));
    }

    /** The other is the same matter: its history stays its own, its unit is this one's from now on. */
    void takesIn(EveryAct other) {
        String merge = "{\"into\":\"%s\",\"reason\":\"同一事件\"}".formatted(id());
        assertThat(other.post(agency.unit(), "/merge", merge)).isEqualTo(403);
        assertThat(other.post(agency.commanding("III"), "/merge", merge)).isEqualTo(201);
        other.until("/state", state -> state.asString("").equals("MERGED"));
        assertThat(other.post(agency.commanding("III"), "/response", "{\"level\":\"III\"}"))
                .isEqualTo(409);
        until("/units", units -> units.toString().contains(agency.otherUnit()));
        assertThat(product.get("leader", other.incident).at("/ending/into").asString(""))
                .isEqualTo(id());
    }

    void isDismissed() {
        String reason = "{\"reason\":\"误报\"}";
        assertThat(post(agency.unit(), "/dismissal", reason)).isEqualTo(403);
        assertThat(post(agency.commanding("III"), "/dismissal", "{}")).isEqualTo(400);
        assertThat(post(agency.commanding("III"), "/dismissal", reason)).isEqualTo(201);
        until("/state", state -> state.asString("").equals("DISMISSED"));
        assertThat(post(agency.commanding("III"), "/dismissal", reason)).isEqualTo(409);
    }

    private String id() {
        return incident.substring(incident.lastIndexOf('/') + 1);
    }

    void start(String level) {
        assertThat(post(agency.commanding(level), "/response", "{\"level\":\"" + level + "\"}"))
                .isEqualTo(201);
        until("/level", shown -> shown.asString("").equals(level));
    }

    static Instant now(Product product) {
        return OffsetDateTime.parse(
                        product.get("leader", "/api/clock").path("now").asString())
                .toInstant();
    }

    private static String warning(String level) {
        return """
                {"subject":"物业费","level":"%s","startsAt":"2026-08-21T08:00:00+08:00","scope":"全市","matter":"收费争议",
                 "measures":["核实","回应"],"issuedBy":"信息中心"}""".formatted(level);
    }

    /** Posts and gives the address below the incident. */
    private String created(String account, String path, String json) {
        HttpResponse<String> answer = product.post(account, incident + path, json);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf(incident) + incident.length());
    }

    private int post(String account, String path, String json) {
        return product.post(account, incident + path, json).statusCode();
    }

    private String cap(String warning) {
        return await().atMost(Way.PATIENCE)
                .until(
                        () -> product.send(HttpRequest.newBuilder(URI.create(product.url(incident + warning)))
                                .header("Authorization", "Bearer " + product.token("leader"))
                                .header("Accept", "application/cap+xml")
                                .build()),
                        answer -> answer.statusCode() == 200)
                .body();
    }

    private JsonNode until(String pointer, java.util.function.Predicate<JsonNode> as) {
        return await().atMost(Way.PATIENCE)
                .ignoreExceptions()
                .until(() -> product.get("leader", incident), row -> as.test(row.at(pointer)));
    }
}
