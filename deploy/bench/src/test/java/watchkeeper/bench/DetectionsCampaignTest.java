package watchkeeper.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** How many detections are taken durably, and how soon a story hears of one. Bare produce in the same run compares. */
@Tag("campaign")
@TestMethodOrder(OrderAnnotation.class)
class DetectionsCampaignTest {
    private static final int CLIENTS = 8;
    private static final int SINGLES = 20_000;
    private static final int BATCH = 50;
    private static final int BATCHES = 4_000;
    private static final int SECONDS = 30;
    private static final int DRAINING = 100;
    private static final int PER_SECOND = 1_000;
    private static final int ONE_MATCHES_IN = 20;
    private static final int MATTERS = 2_000;
    private static final String BARE = "bare";
    private static final String NDJSON = "application/x-ndjson";

    private static final List<String> FIGURES = new ArrayList<>();
    private static Machine machine;
    private static Service incidents;
    private static Service monitoring;
    private static KafkaProducer<String, byte[]> bare;
    private static String token;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        machine = Machine.start();
        // It announces the plan, without which nothing is weighed.
        incidents = Service.start(machine, "incident", Map.of());
        monitoring = Service.start(
                machine,
                "monitoring",
                Map.of(
                        "watchkeeper.state-dir",
                        Files.createTempDirectory(Path.of("target"), "streams-").toString(),
                        "watchkeeper.hash-key",
                        "a key of the bench",
                        "watchkeeper.intake.quota.per-minute",
                        100_000_000));
        bare = new KafkaProducer<>(
                Map.of("bootstrap.servers", machine.broker().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", machine.broker().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(BARE, 6, (short) 1))).all().get();
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
        token = monitoring.token("feed", "INFORMATION_CENTER");
    }

    @AfterAll
    static void stop() throws IOException {
        bare.close();
        monitoring.close();
        incidents.close();
        machine.close();
        FIGURES.forEach(System.out::println);
    }

    @Test
    @Order(1)
    void isWarm() {
        Latencies.of("warm", CLIENTS, 400, i -> post("warm" + i, BATCH));
        Latencies.of("warm", CLIENTS, 4_000, i -> post("warm1-" + i, 1));
        Latencies.of("warm", CLIENTS, 400, i -> produce(BATCH));
        assertThat(FIGURES).isEmpty();
    }

    @Test
    @Order(2)
    void oneAtATimeAndInBatchesIsTakenDurably() {
        compare("one a request", SINGLES, 1);
        compare("batches of " + BATCH, BATCHES, BATCH);
    }

    @Test
    @Order(3)
    void aStoryHearsOfItSoon() throws Exception {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        Map<String, Long> tookNanos = new ConcurrentHashMap<>();
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread reader = Thread.ofPlatform().start(() -> readStories(reading, sentAt, tookNanos));
        everythingBeforeIsTold("tdrain", sentAt, tookNanos);
        int batch = PER_SECOND / 10;
        long begun = System.nanoTime();
        for (int tick = 0; tick < SECONDS * 10; tick++) {
            sleepUntil(begun + tick * 100_000_000L);
            String mark = "t" + tick + "-";
            long now = System.nanoTime();
            for (int i = 0; i < batch; i += ONE_MATCHES_IN) {
                sentAt.put(title(mark, i), now);
            }
            post(mark, batch);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        await().atMost(Duration.ofMinutes(2)).until(() -> tookNanos.size() == sentAt.size());
        reading.set(false);
        reader.join();
        long[] nanos =
                tookNanos.values().stream().mapToLong(Long::longValue).sorted().toArray();
        Latencies took = new Latencies("detection posted to story told", 1, nanos, SECONDS * PER_SECOND / seconds);
        FIGURES.add(took.line(null));
    }

    /** Each with a title of its own, which has to be read before it is known to which of many stories it belongs. */
    @Test
    @Order(4)
    void manyMattersOfOneFieldAreTold() throws Exception {
        Map<String, Long> sentAt = new ConcurrentHashMap<>();
        Map<String, Long> tookNanos = new ConcurrentHashMap<>();
        AtomicBoolean reading = new AtomicBoolean(true);
        Thread reader = Thread.ofPlatform().start(() -> readStories(reading, sentAt, tookNanos));
        everythingBeforeIsTold("tagain", sentAt, tookNanos);
        Duration before = monitoring.cpu();
        long begun = System.nanoTime();
        for (int body = 0; body < MATTERS; body += BATCH) {
            List<String> titles =
                    IntStream.range(body, body + BATCH).mapToObj(Matters::title).toList();
            titles.forEach(title -> sentAt.put(title, System.nanoTime()));
            send("m" + body, titles);
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> tookNanos.size() == sentAt.size());
        double seconds = (System.nanoTime() - begun) / 1e9;
        reading.set(false);
        reader.join();
        FIGURES.add(
                "%d posts of one field, each with a title of its own: all told after %.1f s, %.1f CPU-s of the service"
                        .formatted(
                                MATTERS, seconds, monitoring.cpu().minus(before).toMillis() / 1e3));
    }

    /** Matching posts as they come later: the way is warm, and no backlog of the batches is before what is timed. */
    private static void everythingBeforeIsTold(String drain, Map<String, Long> sentAt, Map<String, Long> tookNanos) {
        for (int i = 0; i < DRAINING; i++) {
            String mark = drain + i + "-";
            sentAt.put(title(mark, 0), System.nanoTime());
            post(mark, PER_SECOND / 10);
        }
        await().atMost(Duration.ofMinutes(5)).until(() -> tookNanos.size() == sentAt.size());
        sentAt.clear();
        tookNanos.clear();
    }

    private static void compare(String what, int requests, int each) {
        Latencies raw = Latencies.of("bare produce, " + what, CLIENTS, requests, i -> produce(each));
        Duration before = monitoring.cpu();
        Latencies taken = Latencies.of("POST /detections, " + what, CLIENTS, requests, i -> post(what + i, each));
        // Cleaning, matching and counting of what was taken go on in the same process: they are in the figure.
        double cpu = monitoring.cpu().minus(before).toMillis() / 1e3;
        FIGURES.add(raw.line(null) + " requests");
        FIGURES.add(taken.line(raw));
        FIGURES.add("  = %.0f detections/s; %.2f CPU-s of the service per 10,000"
                .formatted(taken.perSecond() * each, cpu * 10_000 / ((double) requests * each)));
    }

    private static void post(String mark, int each) {
        send(mark, IntStream.range(0, each).mapToObj(i -> title(mark, i)).toList());
    }

    private static void send(String mark, List<String> titles) {
        String lines = IntStream.range(0, titles.size())
                .mapToObj(i -> """
                        {"platform":"weibo","observedAt":"2026-08-18T08:00:00Z","id":"%s-%d","title":"%s"}""".formatted(mark, i, titles.get(i)))
                .collect(Collectors.joining("\n"));
        JsonNode receipt = monitoring.take(token, "/api/detections", NDJSON, lines);
        assertThat(receipt.path("accepted").asInt()).isEqualTo(titles.size());
    }

    /** One in some is of a story, the others are what most of the web is. */
    private static String title(String mark, int i) {
        boolean matches = mark.startsWith("t") && i % ONE_MATCHES_IN == 0;
        return (matches ? "公积金新政 " : "今日无事 ") + mark + i;
    }

    private static void produce(int each) {
        byte[] value =
                ("{\"platform\":\"weibo\",\"observedAt\":\"2026-08-18T08:00:00Z\",\"id\":\"bare\",\"title\":\"今日无事\"}")
                        .getBytes(StandardCharsets.UTF_8);
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (int i = 0; i < each; i++) {
            sent.add(bare.send(new ProducerRecord<>(BARE, Integer.toString(i), value)));
        }
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void readStories(AtomicBoolean reading, Map<String, Long> sentAt, Map<String, Long> tookNanos) {
        Map<String, Object> config = new HashMap<>();
        config.put("bootstrap.servers", machine.broker().bootstrapServers());
        config.put("isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor("watchkeeper.stories").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToEnd(partitions);
            while (reading.get()) {
                consumer.poll(Duration.ofMillis(20)).forEach(record -> {
                    String title =
                            Service.JSON.readTree(record.value()).path("title").asString("");
                    Long sent = sentAt.get(title);
                    if (sent != null) {
                        tookNanos.putIfAbsent(title, System.nanoTime() - sent);
                    }
                });
            }
        }
    }

    private static void sleepUntil(long at) {
        long left = at - System.nanoTime();
        if (left > 0) {
            LockSupport.parkNanos(left);
        }
    }
}
