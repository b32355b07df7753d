package watchkeeper.monitoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.PlanOfTheTests;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.Handles;
import watchkeeper.monitoring.detection.MediaTable;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.story.Dismissal;
import watchkeeper.monitoring.story.Outcome;
import watchkeeper.monitoring.story.StoryCommand;
import watchkeeper.monitoring.watchlist.Shipped;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.match.Watching;

/** The topology in the test driver, with the shipped watch-lists and a clock that tests move. */
abstract class TopologyTest {
    static final Duration RETENTION = Duration.ofDays(45);

    /** Most tests leave out what no watch-list could match. */
    static final List<String> ABOUT_HOUSING = Samples.hotSearch(18).stream()
            .filter(line -> line.contains("公积金") || line.contains("房") || line.contains("业主"))
            .toList();

    @TempDir
    Path state;

    final MovingClock clock = new MovingClock();
    final Wire wire = new Wire("monitoring-service");
    final List<Criterion> criteria = new ArrayList<>(PlanOfTheTests.CRITERIA);
    TopologyTestDriver driver;
    TestInputTopic<String, byte[]> intake;
    TestInputTopic<String, byte[]> watchlists;
    TestInputTopic<String, byte[]> commands;
    TestOutputTopic<String, byte[]> detections;
    TestOutputTopic<String, byte[]> stories;
    TestOutputTopic<String, byte[]> quarantine;
    TestOutputTopic<String, byte[]> outcomes;

    @BeforeEach
    void start() {
        Cleaner cleaner = new Cleaner(new Handles("a key of the tests"), MediaTable.shipped());
        StreamsBuilder builder = new StreamsBuilder();
        new StoryTopology(cleaner, new Watching(Runnable::run), () -> List.copyOf(criteria), wire, clock, RETENTION)
                .build(builder, new StoryStores(Stores::inMemoryKeyValueStore));
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", "none:1"));
        new StreamsSettings(state.toString(), 1, 1, RETENTION).addTo(config);
        Properties properties = new Properties();
        properties.putAll(config);
        // The driver commits after every record: on disk each store would make a file of its own each time.
        properties.put("processing.guarantee", "at_least_once");
        driver = new TopologyTestDriver(builder.build(), properties, clock.instant());
        intake = input(Topics.INTAKE);
        watchlists = input(StoryTopology.WATCHLISTS);
        commands = input(StoryTopology.COMMANDS);
        detections = output(Topics.DETECTIONS);
        stories = output(Topics.STORIES);
        quarantine = output(Quarantined.TOPIC);
        outcomes = output(Outcome.TOPIC);
        Shipped.watchlists().forEach(this::watch);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    void detect(String line) {
        intake.pipeInput("any", line.getBytes(StandardCharsets.UTF_8));
    }

    void watch(Watchlist watchlist) {
        watchlists.pipeInput(watchlist.id(), Json.MAPPER.writeValueAsBytes(watchlist));
    }

    void dismiss(String story, String watchlist) {
        order(new Dismissal(
                story,
                watchlist,
                "duty-officer",
                "no matter of ours",
                UUID.randomUUID().toString()));
    }

    void order(StoryCommand command) {
        commands.pipeInput(command.watchlist(), Json.MAPPER.writeValueAsBytes(command));
    }

    List<Outcome> outcomes() {
        return outcomes.readValuesToList().stream()
                .map(value -> Json.MAPPER.readValue(value, Outcome.class))
                .toList();
    }

    static String post(String title, String id, Instant observedAt) {
        return "{\"platform\":\"weibo\",\"title\":\"%s\",\"id\":\"%s\",\"observedAt\":\"%s\"}"
                .formatted(title, id, observedAt);
    }

    List<Envelope> told() {
        return stories.readRecordsToList().stream()
                .map(record -> wire.read(new ConsumerRecord<>(
                        Topics.STORIES, 0, 0, 0L, null, 0, 0, record.key(), record.value(), record.headers(), null)))
                .toList();
    }

    List<LevelSuggested> suggested() {
        return told().stream()
                .map(Envelope::message)
                .filter(LevelSuggested.class::isInstance)
                .map(LevelSuggested.class::cast)
                .toList();
    }

    List<String> everything() {
        List<String> all = new ArrayList<>();
        for (TestOutputTopic<String, byte[]> topic : List.of(detections, stories, quarantine)) {
            topic.readRecordsToList().forEach(record -> {
                all.add(record.key() + new String(record.value(), StandardCharsets.UTF_8));
                record.headers().forEach(header -> all.add(new String(header.value(), StandardCharsets.UTF_8)));
            });
        }
        return all;
    }

    TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    static final class MovingClock extends Clock {
        Instant now = Instant.parse("2026-11-23T00:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
