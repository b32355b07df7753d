package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;
import watchkeeper.monitoring.Api.Answer;
import watchkeeper.monitoring.Api.Event;

/** The whole service on a real broker and a real database; one context for all its tests. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class ServiceTest {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    static final String NDJSON = "application/x-ndjson";
    static final String JSON = "application/json";
    static final TestIssuer ISSUER = TestIssuer.start();

    @Autowired
    Environment environment;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    @Autowired
    Wire wire;

    Api feed;
    Api officer;
    Api admin;
    Api viewer;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        TestServers.shared().springProperties("monitoring").forEach((name, value) -> registry.add(name, () -> value));
        ISSUER.springProperties().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("watchkeeper.state-dir", () -> "target/streams-" + UUID.randomUUID());
        registry.add("watchkeeper.hash-key", () -> "a key of the tests");
        registry.add("watchkeeper.intake.quota.of.greedy", () -> 4);
        registry.add("watchkeeper.feeds.allowed", FeedServer.SHARED::address);
        registry.add("watchkeeper.feeds.rest", () -> "0s");
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
        var adopted =
                new PlanAdopted(PlanOfTheTests.PLAN.id(), PlanOfTheTests.PLAN.version(), Instant.EPOCH, "shipped", "");
        kafka.send(wire.record(Topics.REFERENCE, adopted.key(), adopted.key(), 1, Instant.EPOCH, adopted));
        String management = "http://127.0.0.1:" + environment.getRequiredProperty("local.management.port");
        await().atMost(PATIENCE)
                .until(() -> new Api(management, null)
                                .get("/actuator/health/readiness")
                                .status()
                        == 200);
    }

    /** Something of its own is on the list: so everything sent before it has gone through the same partitions. */
    void marker(String word) {
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

    static boolean isLast(Event event) {
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

    static List<String> ids(List<Event> events) {
        return events.stream()
                .filter(event -> event.name() == null)
                .map(Event::id)
                .toList();
    }

    List<JsonNode> quarantined() {
        return admin.get("/api/detections/quarantine?limit=1000")
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    List<JsonNode> fund() {
        return stories("housing-fund");
    }

    List<JsonNode> stories(String watchlist) {
        return viewer.get("/api/stories?watchlist=" + watchlist)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    static List<JsonNode> withoutMarkers(JsonNode page) {
        return page.path("items")
                .valueStream()
                .filter(story -> !story.path("watchlist").asString().equals("public-rental"))
                .toList();
    }

    long accepted(String type, String body) {
        Answer answer = feed.post("/api/detections", type, body);
        assertThat(answer.status()).isEqualTo(202);
        return answer.body().path("accepted").asLong();
    }

    static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().path("status").asInt()).isEqualTo(status);
        assertThat(answer.body().has("detail")).isTrue();
    }

    static String post(String title) {
        return "{\"platform\":\"weibo\",\"title\":\"%s\",\"url\":\"https://post.example/%s\",\"observedAt\":\"2026-08-20T00:00:00Z\"}"
                .formatted(title, UUID.randomUUID());
    }

    static String token(String name, String role) {
        return ISSUER.token(name, List.of(), List.of(), List.of(role));
    }

    Api api(String token) {
        return new Api("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"), token);
    }

    /** Keys, values and headers of all that stands on a topic. */
    static List<String> everything(String topic) {
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
