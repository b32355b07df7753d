package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;
import watchkeeper.monitoring.Api.Answer;
import watchkeeper.monitoring.Api.Event;
import watchkeeper.monitoring.quarantine.Quarantined;

/** The whole service on a real broker and a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class MonitoringServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String NDJSON = "application/x-ndjson";
    private static final String JSON = "application/json";
    private static final TestIssuer ISSUER = TestIssuer.start();

    @TempDir
    static Path state;

    @Autowired
    private Environment environment;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private Wire wire;

    private Api feed;
    private Api officer;
    private Api admin;
    private Api viewer;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        TestServers.shared().springProperties("monitoring").forEach((name, value) -> registry.add(name, () -> value));
        ISSUER.springProperties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("watchkeeper.state-dir", () -> state.toString());
        registry.add("watchkeeper.hash-key", () -> "a key of the tests");
        registry.add("management.server.port", () -> 0);
    }

    @BeforeEach
    void ready() {
        feed = api(token("feed", "feed"));
        officer = api(token("duty-officer", "duty-officer"));
        admin = api(token("admin", "admin"));
        viewer = api(token("dashboard", "viewer"));
        String key = PlanOfTheTests.PLAN.key();
        kafka.send(wire.record(Topics.REFERENCE, key, key, 1, Instant.EPOCH, PlanOfTheTests.PLAN));
        String management = "http://127.0.0.1:" + environment.getRequiredProperty("local.management.port");
        await().atMost(PATIENCE)
                .until(() -> new Api(management, null)
                                .get("/actuator/health/readiness")
                                .status()
                        == 200);
    }

    @Test
    void aRealBurstBecomesOneStoryAndAReplayChangesNothing() {
        List<String> lines = new ArrayList<>(Samples.hotSearch(18));
        lines.addAll(Samples.hotSearch(19));
        long expected = Samples.naming(lines, "公积金");

        Answer answer = feed.post("/api/detections", NDJSON, String.join("\n", lines));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("accepted").asLong()).isEqualTo(lines.size());
        assertThat(answer.body().path("rejectedCount").asLong()).isZero();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(fund())
                        .singleElement()
                        .satisfies(story ->
                                assertThat(story.path("observations").asLong()).isEqualTo(expected)));
        JsonNode story = fund().getFirst();
        assertThat(story.path("wordings").size()).isEqualTo(12);
        assertThat(story.path("state").asString()).isEqualTo("OPEN");
        assertThat(story.path("firstPlatform").asString()).isEqualTo("weibo-hot-search");
        assertThat(story.path("suggested").path("level").asString()).isEqualTo("III");
        assertThat(story.path("suggested").path("clause").asString()).isEqualTo("四3");
        assertThat(story.path("heat")
                        .valueStream()
                        .mapToLong(hour -> hour.path("observations").asLong())
                        .sum())
                .isEqualTo(expected);
        assertThat(story.path("heat")
                        .valueStream()
                        .mapToLong(hour -> hour.path("reads").asLong())
                        .max()
                        .orElse(0))
                .isGreaterThan(1_000_000);

        JsonNode one = viewer.get("/api/stories/" + story.path("id").asString() + "?limit=1000")
                .body();
        assertThat(one.path("members").size()).isEqualTo((int) expected);
        assertThat(one.path("members").valueStream())
                .allSatisfy(member -> assertThat(member.path("why").asString()).contains("公积金"));

        JsonNode before = viewer.get("/api/stories").body();
        Answer again = feed.post("/api/detections", NDJSON, String.join("\n", lines));
        assertThat(again.body().path("duplicates").asLong()).isEqualTo(lines.size());
        lines.forEach(line -> kafka.send(Topics.INTAKE, "direct", line.getBytes(StandardCharsets.UTF_8)));
        marker("公租房");
        assertThat(withoutMarkers(viewer.get("/api/stories").body())).isEqualTo(withoutMarkers(before));
    }

    @Test
    void noHandleAndNoNameLeavesTheDoorOrTheTopology() {
        String secret = "Zhang San " + UUID.randomUUID();
        String named = post("棚改 " + UUID.randomUUID())
                .replace(
                        "}",
                        ",\"author\":\"%1$s\",\"nickname\":\"%1$s\",\"user_id\":\"%1$s\",\"avatar\":\"%1$s\",\"authorHash\":\"%1$s\",\"re\":{\"Author\":{\"name\":\"%1$s\"}}}"
                                .formatted(secret));
        assertThat(feed.post("/api/detections", JSON, named)
                        .body()
                        .path("accepted")
                        .asLong())
                .isEqualTo(1);
        assertThat(everything(Topics.INTAKE)).isNotEmpty().noneMatch(text -> text.contains(secret));

        kafka.send(Topics.INTAKE, "direct", named.replace("棚改", "棚改二").getBytes(StandardCharsets.UTF_8));
        kafka.send(
                Topics.INTAKE,
                "direct",
                named.replace("\"title\"", "\"heading\"").getBytes(StandardCharsets.UTF_8));
        kafka.send(Topics.INTAKE, "direct", (named + "oops").getBytes(StandardCharsets.UTF_8));
        marker("廉租房");

        for (String topic : List.of(Topics.DETECTIONS, Topics.STORIES, Quarantined.TOPIC)) {
            assertThat(everything(topic)).as(topic).isNotEmpty().noneMatch(text -> text.contains(secret));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(admin.get("/api/detections/quarantine")
                                .body()
                                .path("items")
                                .size())
                        .isGreaterThanOrEqualTo(2));
        assertThat(admin.get("/api/detections/quarantine?limit=1000").body().toString())
                .doesNotContain(secret);
    }

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
    void aWatchlistHasVersionsAndMatchesAtOnce() {
        String word = "噪音" + Math.abs(UUID.randomUUID().hashCode());
        String form = "{\"name\":\"噪音\",\"sensitivity\":\"NORMAL\",\"queries\":[\"%s\"],\"reason\":\"%s\"}";
        assertThat(viewer.get("/api/watchlists").body().path("items").size()).isGreaterThanOrEqualTo(7);

        assertThat(officer.put("/api/watchlists/noise", form.formatted("无关词", "summer"))
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(1);
        assertThat(officer.put("/api/watchlists/noise", form.formatted(word, "louder"))
                        .body()
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        JsonNode versions = viewer.get("/api/watchlists/noise/versions").body().path("items");
        assertThat(versions.get(0).path("reason").asString()).isEqualTo("louder");
        assertThat(versions.get(1).path("changedBy").asString()).isEqualTo("duty-officer");
        Answer refused = officer.put("/api/watchlists/noise", form.formatted("噪音 OR (", "x"));
        assertProblem(refused, 400);
        assertThat(refused.body().path("position").asInt()).isEqualTo(7);
        assertThat(refused.body().path("field").asString()).isEqualTo("queries[0]");

        await().atMost(PATIENCE).until(() -> {
            feed.post("/api/detections", JSON, post(word));
            return stories("noise").size() == 1;
        });
    }

    @Test
    void aDismissalTravelsThroughTheTopology() {
        feed.post("/api/detections", JSON, post("强拆"));
        await().atMost(PATIENCE)
                .until(() -> stories("demolition").stream()
                        .anyMatch(story -> !story.path("suggested").isNull()));
        String id = stories("demolition").getFirst().path("id").asString();

        assertProblem(officer.post("/api/stories/" + id + "/dismissal", JSON, "{\"reason\":\" \"}"), 400);
        assertThat(officer.post("/api/stories/" + id + "/dismissal", JSON, "{\"reason\":\"别处的事\"}")
                        .status())
                .isEqualTo(202);

        await().atMost(PATIENCE).untilAsserted(() -> {
            JsonNode story = viewer.get("/api/stories/" + id).body();
            assertThat(story.path("state").asString()).isEqualTo("DISMISSED");
            assertThat(story.path("dismissed").path("by").asString()).isEqualTo("duty-officer");
        });
        assertProblem(officer.post("/api/stories/" + id + "/dismissal", JSON, "{\"reason\":\"x\"}"), 409);
    }

    @Test
    void aLiveListResumesWithoutAGapOrADouble() {
        List<Event> start = viewer.events("/api/stories", null, event -> "ready".equals(event.name()));
        String from = start.getLast().id();
        for (int i = 0; i < 20; i++) {
            feed.post("/api/detections", JSON, post("断供"));
        }
        marker("经适房");

        List<Event> whole = viewer.events("/api/stories", from, MonitoringServiceTest::isLast);
        String middle = whole.stream()
                .filter(event -> event.name() == null)
                .toList()
                .get(7)
                .id();
        List<Event> rest = viewer.events("/api/stories", middle, MonitoringServiceTest::isLast);

        List<String> ids = ids(whole);
        Set<String> distinct = new HashSet<>(ids);
        assertThat(distinct).hasSameSizeAs(ids);
        assertThat(ids(rest)).isEqualTo(ids.subList(8, ids.size()));
        List<Long> positions = ids.stream().map(Long::valueOf).toList();
        assertThat(positions.getLast() - positions.getFirst()).isEqualTo(positions.size() - 1);
    }

    @Test
    void aQuarantinedRecordCanBePutBack() {
        String bad = post("共有产权房 " + UUID.randomUUID()).replace("\"title\"", "\"heading\"");
        kafka.send(Topics.INTAKE, "direct", bad.getBytes(StandardCharsets.UTF_8));
        kafka.send(Topics.INTAKE, "direct", (bad + "oops").getBytes(StandardCharsets.UTF_8));
        await().atMost(PATIENCE)
                .until(() -> quarantined().stream()
                                .anyMatch(one -> one.path("fields").isNull())
                        && quarantined().stream().anyMatch(one -> one.toString().contains("共有产权房")));
        int before = quarantined().size();

        for (JsonNode entry : quarantined()) {
            Answer answer =
                    admin.post("/api/detections/quarantine/" + entry.path("id").asString() + "/replay", JSON, "{}");
            assertThat(answer.status()).isEqualTo(202);
        }

        await().atMost(PATIENCE).until(() -> quarantined().size() == 2 * before);
        assertProblem(admin.post("/api/detections/quarantine/none/replay", JSON, "{}"), 404);
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

    /** Something of its own is on the list: so everything sent before it has gone through the same partitions. */
    private void marker(String word) {
        String url = "https://marker.example/" + UUID.randomUUID();
        // One per partition of the intake topic; each watch-list keeps the order of its partition.
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            byte[] value = post(word + partition)
                    .replace("https://post.example/", url + partition + "/")
                    .getBytes(StandardCharsets.UTF_8);
            kafka.send(new ProducerRecord<>(Topics.INTAKE, partition, "marker", value));
        }
        await().atMost(PATIENCE)
                .until(() -> stories("public-rental").stream()
                                .mapToInt(story -> (int) viewer.get("/api/stories/"
                                                + story.path("id").asString() + "?limit=1000")
                                        .body()
                                        .path("members")
                                        .valueStream()
                                        .filter(member ->
                                                member.path("url").asString().startsWith(url))
                                        .count())
                                .sum()
                        == Topics.PARTITIONS);
    }

    private static boolean isLast(Event event) {
        return event.name() == null
                && event.data()
                        .path("wordings")
                        .valueStream()
                        .anyMatch(word -> word.asString().equals("经适房5"))
                && event.data()
                                .path("wordings")
                                .valueStream()
                                .filter(word -> word.asString().startsWith("经适房"))
                                .count()
                        == Topics.PARTITIONS;
    }

    private static List<String> ids(List<Event> events) {
        return events.stream()
                .filter(event -> event.name() == null)
                .map(Event::id)
                .toList();
    }

    private List<JsonNode> quarantined() {
        return admin.get("/api/detections/quarantine?limit=1000")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private List<JsonNode> fund() {
        return stories("housing-fund");
    }

    private List<JsonNode> stories(String watchlist) {
        return viewer.get("/api/stories?watchlist=" + watchlist)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static List<JsonNode> withoutMarkers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .filter(story -> !story.path("watchlist").asString().equals("public-rental"))
                .toList();
    }

    private long accepted(String type, String body) {
        Answer answer = feed.post("/api/detections", type, body);
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("accepted").asLong();
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().has("detail")).isTrue();
    }

    private static String post(String title) {
        return "{\"platform\":\"weibo\",\"title\":\"%s\",\"url\":\"https://post.example/%s\",\"observedAt\":\"2026-08-20T00:00:00Z\"}"
                .formatted(title, UUID.randomUUID());
    }

    private static String token(String name, String role) {
        return ISSUER.token(name, List.of(), List.of(), List.of(role));
    }

    private Api api(String token) {
        return new Api("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"), token);
    }

    /** Keys, values and headers of all that stands on a topic. */
    private static List<String> everything(String topic) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", TestServers.shared().bootstrapServers(), "isolation.level", "read_committed");
        List<String> all = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> {
                    all.add(record.key() + new String(record.value(), StandardCharsets.UTF_8));
                    record.headers().forEach(header -> all.add(new String(header.value(), StandardCharsets.UTF_8)));
                });
            }
        }
        return all;
    }
}
