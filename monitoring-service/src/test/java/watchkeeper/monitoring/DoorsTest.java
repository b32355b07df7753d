package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.Api.Answer;

class DoorsTest extends ServiceTest {
    @Test
    void aBadLineDoesNotLoseTheGoodOnes() {
        String good = post("保障房 " + UUID.randomUUID());
        String body = String.join(
                "\n", good, "", "{oops", good, "{\"platform\":\"weibo\"}", "x".repeat(300_000), post("保障房 二"));

        Answer answer = feed.post("/api/detections", NDJSON, body);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asLong()).isEqualTo(2);
        assertThat(answer.body().path("duplicates").asLong()).isEqualTo(1);
        assertThat(answer.body().path("rejectedCount").asLong()).isEqualTo(3);
        assertThat(answer.body()
                        .path("rejected")
                        .valueStream()
                        .map(one -> one.path("index").asInt()))
                .containsExactly(1, 3, 4);
    }

    @Test
    void takesTheFourFormatsAndNoOther() {
        String event = "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/s\",\"type\":\"t\",\"data\":%s}";
        assertThat(accepted(JSON, post("a"))).isEqualTo(1);
        assertThat(accepted(JSON, "[" + post("b") + "," + post("c") + "]")).isEqualTo(2);
        assertThat(accepted("application/cloudevents+json", event.formatted(post("d"))))
                .isEqualTo(1);
        assertThat(accepted("application/cloudevents-batch+json", "[" + event.formatted(post("e")) + "]"))
                .isEqualTo(1);
        assertProblem(feed.post("/api/detections", "text/plain", post("f")), 415);
        assertProblem(feed.post("/api/detections", JSON, "{oops"), 400);
        assertProblem(feed.post("/api/detections", JSON, "7"), 400);
        assertProblem(feed.post("/api/detections", JSON, ""), 400);
        assertProblem(feed.post("/api/detections", JSON, "[" + " ".repeat(9_000_000) + "]"), 413);
    }

    @Test
    void aCloudEventInBinaryModeBringsItsTimeInAHeader() {
        String bare = "{\"platform\":\"weibo\",\"title\":\"g\",\"id\":\"%s\"}".formatted(UUID.randomUUID());

        Answer timed =
                feed.post("/api/detections", JSON, bare, "ce-specversion", "1.0", "ce-time", "2026-08-18T00:00:00Z");
        Answer untimed = feed.post("/api/detections", JSON, bare, "ce-specversion", "1.0");

        assertThat(timed.body().path("accepted").asInt()).isEqualTo(1);
        assertThat(untimed.body().path("rejected").get(0).path("field").asString())
                .isEqualTo("observedAt");
    }

    @Test
    void anAlertOfAMonitoringToolIsADetection() {
        String alert = """
                {"status":"%1$s","labels":{"alertname":"舆情突增","severity":"critical","user":"Zhang San"},
                 "annotations":{"summary":"公租房话题一小时内翻倍"},"fingerprint":"%2$s",
                 "startsAt":"2026-08-18T01:00:00.5+08:00","endsAt":"2026-08-18T03:00:00Z",
                 "generatorURL":"http://prometheus.example/graph?g0.expr=x"}""";
        String group = "{\"version\":\"4\",\"status\":\"firing\",\"receiver\":\"watchkeeper\",\"alerts\":[%s,%s,7]}";
        String mark = UUID.randomUUID().toString();
        String sent = group.formatted(alert.formatted("firing", mark), alert.formatted("resolved", mark));

        Answer first = feed.post("/api/detections/alertmanager", JSON, sent);
        Answer again = feed.post("/api/detections/alertmanager", JSON, sent);

        assertThat(first.status()).isEqualTo(202);
        assertThat(first.body().path("accepted").asInt()).isEqualTo(2);
        assertThat(first.body().path("rejected").get(0).path("index").asInt()).isEqualTo(2);
        assertThat(again.body().path("duplicates").asInt()).isEqualTo(2);
        assertThat(everything(Topics.INTAKE))
                .filteredOn(text -> text.contains(mark))
                .hasSize(2)
                .allMatch(text -> text.contains("公租房话题一小时内翻倍") && text.contains("critical"))
                .noneMatch(text -> text.contains("Zhang"));
        assertProblem(feed.post("/api/detections/alertmanager", JSON, "{\"version\":\"3\",\"alerts\":[]}"), 400);
        assertProblem(feed.post("/api/detections/alertmanager", JSON, "{\"version\":\"4\"}"), 400);
    }

    @Test
    void aSourceOverItsQuotaIsToldWhenToComeAgain() {
        Api greedy = api(token("greedy", "feed"));
        String body = post("a") + "\n" + post("b") + "\n" + post("c") + "\n" + post("d");

        assertThat(greedy.post("/api/detections", NDJSON, body)
                        .body()
                        .path("accepted")
                        .asInt())
                .isEqualTo(4);
        Answer refused = greedy.post("/api/detections", NDJSON, body);

        assertProblem(refused, 429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 61);
        assertThat(accepted(JSON, post("another source"))).isEqualTo(1);
    }

    @Test
    void refusesWhoMayNot() {
        assertProblem(api(null).post("/api/detections", JSON, post("x")), 401);
        List<String> none = List.of();
        List<String> roles = List.of("admin");
        for (String token : List.of(
                ISSUER.unsigned("admin", none, none, roles),
                ISSUER.expired("admin", none, none, roles),
                ISSUER.otherKey("admin", none, none, roles),
                ISSUER.otherAudience("admin", none, none, roles),
                ISSUER.macWithPublicKey("admin", none, none, roles))) {
            assertProblem(api(token).get("/api/stories"), 401);
        }
        assertProblem(viewer.post("/api/detections", JSON, post("x")), 403);
        assertProblem(officer.get("/api/detections/quarantine"), 403);
        assertProblem(feed.put("/api/watchlists/noise", "{}"), 403);
        assertProblem(viewer.post("/api/stories/none/dismissal", JSON, "{\"reason\":\"x\"}"), 403);
        assertProblem(officer.post("/api/stories/none/dismissal", JSON, "{\"reason\":\"x\"}"), 404);
    }

    @Test
    void metersAndHealthStandOnTheManagementPort() throws Exception {
        feed.post("/api/detections", JSON, post("x"));
        String port = environment.getRequiredProperty("local.management.port");
        JsonNode readiness = new Api("http://127.0.0.1:" + port, null)
                .get("/actuator/health/readiness")
                .body();
        assertThat(readiness.path("components").propertyNames())
                .contains("readinessState", "db", "reference", "streams");
        try (var in = java.net
                .URI
                .create("http://127.0.0.1:" + port + "/actuator/prometheus")
                .toURL()
                .openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("watchkeeper_intake_detections_total", "outcome=\"accepted\"", "watchkeeper_stories_open")
                    .contains("kafka_stream_");
        }
    }
}
