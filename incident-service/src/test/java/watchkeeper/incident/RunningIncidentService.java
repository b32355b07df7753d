package watchkeeper.incident;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.announce.PublishedCheck;
import watchkeeper.chassis.web.Askers;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;

/** The service on a real database and a real broker; one context for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class RunningIncidentService {
    static final TestIssuer ISSUER = TestIssuer.start();
    static final String DUTY_OFFICER =
            ISSUER.token("duty-officer", List.of(), List.of("INFORMATION_CENTER"), List.of("duty-officer"));
    static final String CENTER =
            ISSUER.token("information-center", List.of("INFORMATION_CENTER"), List.of("INFORMATION_CENTER"), List.of());
    static final String COMMAND_TEAM = ISSUER.token(
            "bureau-command-team", List.of("BUREAU_COMMAND_TEAM"), List.of("BUREAU_COMMAND_TEAM"), List.of());

    static final String ADMIN = ISSUER.token("admin", List.of(), List.of(), List.of("admin"));
    static final String ARCHIVIST = ISSUER.token("archivist", List.of(), List.of(), List.of("archivist"));
    static final String UNIT_A = ISSUER.token("unit-a", List.of(), List.of("unit-a"), List.of("signer"));

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestServers.shared().springProperties("incident").forEach((name, value) -> properties.add(name, () -> value));
        ISSUER.springProperties().forEach((name, value) -> properties.add(name, () -> value));
        // The tests ask for the check themselves.
        properties.add("watchkeeper.published-check.every", () -> "1h");
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
    PublishedCheck published;

    @Autowired
    JdbcClient db;

    @Autowired
    EventProcessingConfiguration processing;

    @Autowired
    MeterRegistry meters;

    final Wire wire = new Wire("test");

    String open(String body) {
        return created(DUTY_OFFICER, "/api/incidents", body);
    }

    /** Posts what is taken, and says where it then lies. */
    String created(String token, String path, String body) {
        return created(token, path, body, UUID.randomUUID().toString());
    }

    String created(String token, String path, String body, String idempotencyKey) {
        return created(client(token), path, body, idempotencyKey);
    }

    private static String created(WebTestClient asker, String path, String body, String idempotencyKey) {
        EntityExchangeResult<byte[]> answer = asker.post()
                .uri(path)
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody()
                .returnResult();
        return String.valueOf(answer.getResponseHeaders().getLocation());
    }

    /** Opens one through the door of any instance, and says where it then lies. */
    static String openAt(int door, String title) {
        return created(
                client(DUTY_OFFICER, door),
                "/api/incidents",
                "{\"title\":\"%s\",\"units\":[\"unit-a\"]}".formatted(title),
                UUID.randomUUID().toString());
    }

    /** What the query says of every act. */
    JsonNode authority(String token, String incident) {
        return Json.MAPPER.readTree(client(token)
                .get()
                .uri(incident + "/authority")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    WebTestClient.BodyContentSpec post(String token, String path, String body, int status) {
        return client(token)
                .post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody();
    }

    WebTestClient.BodyContentSpec get(String path) {
        return client(DUTY_OFFICER)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    WebTestClient client(String token) {
        return client(token, port);
    }

    static WebTestClient client(String token, int port) {
        return Askers.at(port, token);
    }

    List<Envelope> messagesOf(String incident) {
        return recordsOf(incident).stream().map(wire::read).toList();
    }

    /** As they lie on the topic, repeats included. */
    static List<ConsumerRecord<String, byte[]>> recordsOf(String incident) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.shared().bootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            int partitions = consumer.partitionsFor(Topics.INCIDENTS).size();
            TopicPartition partition = new TopicPartition(
                    Topics.INCIDENTS,
                    BuiltInPartitioner.partitionForKey(incident.getBytes(StandardCharsets.UTF_8), partitions));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(consumed -> {
                    if (incident.equals(consumed.key())) {
                        records.add(consumed);
                    }
                });
            }
        }
        return records;
    }

    /** Waits until the live lists have the incident as well: one that is read by its address always has everything. */
    void listed(String location) {
        awaitListed(location, row -> true);
    }

    void awaitListed(String location, Predicate<JsonNode> wanted) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> db.sql("select body::text from live_row where list = 'incidents' and key = ?")
                        .param(idIn(location))
                        .query((row, n) -> Json.MAPPER.readTree(row.getString(1)))
                        .optional()
                        .filter(wanted)
                        .isPresent());
    }

    static String idIn(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    StreamingEventProcessor processor(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
    }
}
