package watchkeeper.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage.PlanAdopted;
import watchkeeper.contracts.Topics;
import watchkeeper.embedded.BrokerMain;
import watchkeeper.embedded.TestServers;
import watchkeeper.embedded.token.TestIssuer;

/**
 * The intake with the service and the broker as processes of their own that are killed and frozen. What was sent is
 * counted here, what was found is read from the topic: neither figure is the service's own. Says the figures that
 * RATIONALE.md quotes.
 */
@Tag("campaign")
class IntakeCampaignTest {
    private static final Logger LOG = LoggerFactory.getLogger(IntakeCampaignTest.class);
    private static final TestIssuer ISSUER = TestIssuer.start();
    private static final int LINES = 200;

    @TempDir
    Path directory;

    private final HttpClient http = HttpClient.newHttpClient();
    private final int brokerPort = freePort();
    private final int controllerPort = freePort();
    private final int port = freePort();
    private final int management = freePort();
    private Child broker;
    private Child service;

    @BeforeEach
    void start() throws Exception {
        broker = startBroker();
        await().atMost(Duration.ofMinutes(1)).ignoreExceptions().until(() -> {
            announcePlan();
            return true;
        });
        service = startService();
        awaitReady();
    }

    @AfterEach
    void stop() {
        service.close();
        broker.close();
    }

    @Test
    void aGigabyteOfLinesIsTakenInConstantMemory() throws Exception {
        post("warm-up", 20_000, 1_000);
        long before = service.residentMegabytes();
        AtomicLong most = new AtomicLong(before);
        AtomicBoolean sending = new AtomicBoolean(true);
        Thread watch = Thread.startVirtualThread(() -> {
            while (sending.get()) {
                try {
                    most.accumulateAndGet(service.residentMegabytes(), Math::max);
                    TimeUnit.MILLISECONDS.sleep(200);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        long began = System.nanoTime();

        JsonNode receipt = post("gigabyte", 1_000_000, 1_000);

        long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
        sending.set(false);
        watch.join();
        LOG.info("1 GB in {} s; resident before {} MB, at most {} MB", seconds, before, most.get());
        assertThat(receipt.path("accepted").asLong()).isEqualTo(1_000_000);
        assertThat(receipt.path("rejectedCount").asLong()).isZero();
        assertThat(most.get() - before).isLessThan(200);
    }

    @Test
    void killedInTheMiddleOfABodyNothingThatWasAcceptedIsLost() throws Exception {
        Set<String> accepted = new HashSet<>();
        int unanswered = 0;
        for (int round = 0; round < 3; round++) {
            accepted.addAll(sendUntilTaken("before-" + round));
            Thread killer = Thread.startVirtualThread(() -> killSoon());
            try {
                post("killed-" + round, 400_000, 200);
                LOG.info("round {}: the body was through before the kill", round);
            } catch (IOException cut) {
                unanswered++;
            }
            killer.join();
            service = startService();
            awaitReady();
            accepted.addAll(sendUntilTaken("after-" + round));
        }
        Map<String, Integer> found = found(accepted.size());
        LOG.info(
                "{} kills, {} bodies cut; {} promised, {} of them found",
                3,
                unanswered,
                accepted.size(),
                found.keySet().stream().filter(accepted::contains).count());
        assertThat(unanswered).isPositive();
        assertThat(found.keySet()).containsAll(accepted);
    }

    @Test
    void aBrokerFrozenForAMinuteIsSaidAndNothingThatWasAcceptedIsLost() throws Exception {
        Set<String> accepted = new HashSet<>(sendUntilTaken("before"));
        broker.freeze();
        List<HttpResponse<String>> refused = new ArrayList<>();
        long thawAt = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        int batch = 0;
        while (System.nanoTime() < thawAt) {
            HttpResponse<String> answer = send(lines("frozen-" + batch, LINES, 200));
            if (answer.statusCode() == 202) {
                accepted.addAll(ids("frozen-" + batch));
            } else {
                refused.add(answer);
            }
            batch++;
        }
        broker.thaw();
        for (int again = 0; again < batch; again++) {
            accepted.addAll(sendUntilTaken("frozen-" + again));
        }
        Map<String, Integer> found = found(accepted.size());
        LOG.info(
                "{} bodies refused while the broker stood; {} promised, {} found",
                refused.size(),
                accepted.size(),
                found.size());
        assertThat(refused).isNotEmpty().allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        });
        assertThat(found.keySet()).containsAll(accepted);
    }

    private void killSoon() {
        try {
            TimeUnit.MILLISECONDS.sleep(1_500);
            service.kill();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Set<String> sendUntilTaken(String mark) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    try {
                        return send(lines(mark, LINES, 200)).statusCode() == 202;
                    } catch (IOException e) {
                        return false;
                    }
                });
        return ids(mark);
    }

    private static Set<String> ids(String mark) {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < LINES; i++) {
            ids.add(mark + "-" + i);
        }
        return ids;
    }

    private JsonNode post(String mark, int lines, int bytes) throws Exception {
        HttpResponse<String> answer = send(lines(mark, lines, bytes));
        assertThat(answer.statusCode()).isEqualTo(202);
        return Json.MAPPER.readTree(answer.body());
    }

    private HttpResponse<String> send(InputStream lines) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/detections"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + ISSUER.token("feed", List.of(), List.of(), List.of("feed")))
                .POST(BodyPublishers.ofInputStream(() -> lines))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Made as it is read: the sender's memory does not grow either. */
    private static InputStream lines(String mark, int count, int bytes) {
        return new InputStream() {
            private byte[] line = new byte[0];
            private int at;
            private int made;

            @Override
            public int read() {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] to, int from, int most) {
                if (at == line.length) {
                    if (made == count) {
                        return -1;
                    }
                    line = line(mark + "-" + made++, bytes);
                    at = 0;
                }
                int part = Math.min(most, line.length - at);
                System.arraycopy(line, at, to, from, part);
                at += part;
                return part;
            }
        };
    }

    private static byte[] line(String id, int bytes) {
        String head =
                "{\"platform\":\"load\",\"observedAt\":\"2026-08-18T00:00:00Z\",\"title\":\"t\",\"id\":\"%s\",\"text\":\""
                        .formatted(id);
        return (head + "x".repeat(Math.max(0, bytes - head.length() - 3)) + "\"}\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Ids on the topic of clean detections, each with how often it is there. */
    private Map<String, Integer> found(int atLeast) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                "127.0.0.1:" + brokerPort,
                "isolation.level",
                "read_committed",
                "max.poll.records",
                10_000);
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = new ArrayList<>();
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                partitions.add(new TopicPartition(Topics.DETECTIONS, partition));
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            long quietSince = System.nanoTime();
            while (found.size() < atLeast
                    || System.nanoTime() - quietSince < Duration.ofSeconds(20).toNanos()) {
                var records = consumer.poll(Duration.ofSeconds(1));
                records.forEach(record -> found.merge(id(record.value()), 1, Integer::sum));
                long silent = System.nanoTime() - quietSince;
                if (!records.isEmpty()) {
                    quietSince = System.nanoTime();
                } else if (silent > Duration.ofSeconds(60).toNanos()) {
                    return found;
                }
            }
        }
        return found;
    }

    private static String id(byte[] detection) {
        return Json.MAPPER.readTree(detection).path("id").asString();
    }

    private Child startBroker() throws IOException {
        return Child.start(
                BrokerMain.class.getName(),
                Path.of("target", "campaign-broker.log"),
                512,
                Map.of(
                        "WATCHKEEPER_BROKER_DIR", directory.resolve("broker").toString(),
                        "WATCHKEEPER_BROKER_PORT", Integer.toString(brokerPort),
                        "WATCHKEEPER_BROKER_CONTROLLER_PORT", Integer.toString(controllerPort)),
                List.of());
    }

    private Child startService() throws IOException {
        Map<String, Object> properties = new HashMap<>(TestServers.shared().springProperties("monitoring"));
        properties.putAll(ISSUER.springProperties());
        properties.put("spring.kafka.bootstrap-servers", "127.0.0.1:" + brokerPort);
        properties.put("server.port", port);
        properties.put("management.server.port", management);
        properties.put("watchkeeper.state-dir", directory.resolve("streams").toString());
        properties.put("watchkeeper.hash-key", "a key of the tests");
        properties.put("watchkeeper.intake.quota.per-minute", 100_000_000);
        List<String> arguments = properties.entrySet().stream()
                .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                .toList();
        return Child.start(
                Monitoring.class.getName(), Path.of("target", "campaign-service.log"), 256, Map.of(), arguments);
    }

    private void awaitReady() {
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptions()
                .until(() -> new Api("http://127.0.0.1:" + management, null)
                                .get("/actuator/health/readiness")
                                .status()
                        == 200);
    }

    private void announcePlan() throws Exception {
        Map<String, Object> config = Map.of("bootstrap.servers", "127.0.0.1:" + brokerPort, "max.block.ms", 5_000);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
                var admin = Admin.create(config)) {
            if (!admin.listTopics().names().get().contains(Topics.REFERENCE)) {
                admin.createTopics(List.of(new NewTopic(Topics.REFERENCE, Topics.PARTITIONS, (short) 1)
                                .configs(Map.of("cleanup.policy", "compact"))))
                        .all()
                        .get();
            }
            String key = PlanOfTheTests.PLAN.key();
            Wire wire = new Wire("test");
            producer.send(wire.record(Topics.REFERENCE, key, key, 1, Instant.EPOCH, PlanOfTheTests.PLAN))
                    .get();
            PlanAdopted adopted = new PlanAdopted(
                    PlanOfTheTests.PLAN.id(), PlanOfTheTests.PLAN.version(), Instant.EPOCH, "shipped", "");
            producer.send(wire.record(Topics.REFERENCE, adopted.key(), adopted.key(), 1, Instant.EPOCH, adopted))
                    .get();
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
