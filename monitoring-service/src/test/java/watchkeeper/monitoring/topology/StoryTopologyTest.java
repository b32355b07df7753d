package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.chassis.wire.Json;
import watchkeeper.chassis.wire.Wire;
import watchkeeper.contracts.Detection;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.ReferenceMessage.Criterion;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryDismissed;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.Topics;
import watchkeeper.monitoring.PlanOfTheTests;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.Handles;
import watchkeeper.monitoring.detection.MediaTable;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.story.Dismissal;
import watchkeeper.monitoring.watchlist.Sensitivity;
import watchkeeper.monitoring.watchlist.Shipped;
import watchkeeper.monitoring.watchlist.Watchlist;
import watchkeeper.monitoring.watchlist.match.Watching;

class StoryTopologyTest {
    private static final Duration RETENTION = Duration.ofDays(45);

    /** The driver writes the disk after every record, so most tests leave out what no watch-list could match. */
    private static final List<String> ABOUT_HOUSING = Samples.hotSearch(18).stream()
            .filter(line -> line.contains("公积金") || line.contains("房") || line.contains("业主"))
            .toList();

    @TempDir
    Path state;

    private final MovingClock clock = new MovingClock();
    private final Wire wire = new Wire("monitoring-service");
    private final List<Criterion> criteria = new ArrayList<>(PlanOfTheTests.CRITERIA);
    private TopologyTestDriver driver;
    private TestInputTopic<String, byte[]> intake;
    private TestInputTopic<String, byte[]> watchlists;
    private TestInputTopic<String, byte[]> commands;
    private TestOutputTopic<String, byte[]> detections;
    private TestOutputTopic<String, byte[]> stories;
    private TestOutputTopic<String, byte[]> quarantine;

    @BeforeEach
    void start() {
        Cleaner cleaner = new Cleaner(new Handles("a key of the tests"), MediaTable.shipped());
        StreamsBuilder builder = new StreamsBuilder();
        new StoryTopology(cleaner, new Watching(), () -> List.copyOf(criteria), wire, clock, RETENTION).build(builder);
        Map<String, Object> config = new HashMap<>(Map.of("bootstrap.servers", "none:1"));
        new StreamsSettings(state.toString(), 1, 1, RETENTION).addTo(config);
        Properties properties = new Properties();
        properties.putAll(config);
        // The driver commits after every record, and exactly-once writes the disk each time.
        properties.put("processing.guarantee", "at_least_once");
        driver = new TopologyTestDriver(builder.build(), properties, clock.instant());
        intake = input(Topics.INTAKE);
        watchlists = input(StoryTopology.WATCHLISTS);
        commands = input(StoryTopology.COMMANDS);
        detections = output(Topics.DETECTIONS);
        stories = output(Topics.STORIES);
        quarantine = output(Quarantined.TOPIC);
        Shipped.watchlists().forEach(this::watch);
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void twoRealDaysOfOneSubjectAreOneStory() {
        List<String> lines = new ArrayList<>(Samples.hotSearch(18));
        lines.addAll(Samples.hotSearch(19));
        lines.forEach(this::detect);

        Map<String, StoryOpened> opened = new HashMap<>();
        Map<String, List<DetectionJoined>> joined = new HashMap<>();
        told().forEach(message -> {
            switch (message.message()) {
                case StoryOpened story -> opened.put(story.storyId(), story);
                case DetectionJoined one ->
                    joined.computeIfAbsent(one.storyId(), id -> new ArrayList<>())
                            .add(one);
                default -> {}
            }
        });
        List<StoryOpened> fund = opened.values().stream()
                .filter(story -> story.watchlist().equals("housing-fund"))
                .toList();
        assertThat(fund).hasSize(1);
        List<DetectionJoined> members = joined.get(fund.getFirst().storyId());
        assertThat(members).hasSize((int) Samples.naming(lines, "公积金"));
        assertThat(members.stream().map(DetectionJoined::title).distinct()).hasSize(12);
        assertThat(members).allSatisfy(member -> assertThat(member.why()).contains("公积金", "housing-fund"));
        assertThat(opened).hasSizeLessThanOrEqualTo(10);
        assertThat(detections.readRecordsToList()).hasSize(lines.size());
    }

    /** Partitions of the intake are read side by side: a later day may come before an earlier one. */
    @Test
    void theOrderOfArrivalMakesNoOtherStories() {
        List<String> lines = new ArrayList<>(Samples.hotSearch(17));
        lines.addAll(Samples.hotSearch(18));
        lines.addAll(Samples.hotSearch(19));
        lines.removeIf(line -> !line.contains("公积金"));
        Collections.shuffle(lines, new Random(19));
        lines.forEach(this::detect);
        detect(post("公积金", "later", Instant.parse("2026-08-25T00:00:00Z")));
        driver.advanceWallClockTime(TellStories.QUIET);

        Map<String, Long> members = told().stream()
                .filter(message -> message.message() instanceof DetectionJoined)
                .collect(Collectors.groupingBy(Envelope::aggregate, Collectors.counting()));
        assertThat(members.values()).containsExactlyInAnyOrder((long) lines.size(), 1L);
    }

    @Test
    void nothingWaitsLongerThanAllowedHoweverMuchArrives() {
        Instant start = Instant.parse("2026-08-18T00:00:00Z");
        detect(post("公积金", "a", start));
        detect(post("公积金", "b", start.plus(Duration.ofDays(3))));
        for (int second = 0; second < TellStories.LONGEST_WAIT.toSeconds(); second++) {
            driver.advanceWallClockTime(Duration.ofSeconds(1));
            detect(post("公积金", "a" + second, start.plusSeconds(second)));
        }

        assertThat(told().stream().filter(message -> message.message() instanceof StoryOpened))
                .hasSize(2);
    }

    @Test
    void aReplayChangesNothing() {
        ABOUT_HOUSING.forEach(this::detect);
        assertThat(told()).isNotEmpty();

        clock.move(Duration.ofDays(30));
        ABOUT_HOUSING.forEach(this::detect);

        assertThat(told()).isEmpty();
    }

    @Test
    void messagesOfAStoryAreNumberedWithoutAHole() {
        ABOUT_HOUSING.forEach(this::detect);

        Map<String, Long> last = new HashMap<>();
        told().forEach(message -> {
            assertThat(message.sequence()).isEqualTo(last.merge(message.aggregate(), 1L, Long::sum));
            assertThat(message.key()).isEqualTo(message.aggregate());
            assertThat(message.id()).isEqualTo(message.aggregate() + ":" + message.sequence());
            assertThat(message.recordedAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void suggestsWhenFirstAndWhenGraverWithClauseAndFigures() {
        Samples.lines("made-up-mainstream.ndjson").forEach(this::detect);

        List<LevelSuggested> suggested = suggested();
        assertThat(suggested).extracting(LevelSuggested::level).containsExactly(Level.IV, Level.III, Level.II);
        assertThat(suggested).extracting(LevelSuggested::clause).containsExactly("四4", "四3", "四2");
        assertThat(suggested.getLast().figures())
                .containsEntry("observations", 7)
                .containsEntry("firstClass", "FORUM")
                .containsEntry("sensitivity", "HIGH");
    }

    @Test
    void theGravestLevelNeedsSpreadAndReach() {
        for (int i = 0; i < 200; i++) {
            detect(post(
                            "公积金",
                            "p" + (i % 40),
                            Instant.parse("2026-08-18T00:00:00Z").plusSeconds(i * 60L))
                    .replace("}", ",\"mediaClass\":\"MAINSTREAM\",\"readCount\":2600000}"));
        }

        assertThat(suggested()).extracting(LevelSuggested::level).containsExactly(Level.II, Level.I);
    }

    @Test
    void nothingIsSuggestedBeforeThePlanWasRead() {
        criteria.clear();
        ABOUT_HOUSING.forEach(this::detect);
        assertThat(suggested()).isEmpty();

        criteria.addAll(PlanOfTheTests.CRITERIA);
        driver.advanceWallClockTime(TellStories.WEIGH_EVERY);

        assertThat(suggested())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.clause()).startsWith("四"));
    }

    @Test
    void aStorySleepsAfterADayAndALateDetectionFindsItsOwn() {
        Instant start = Instant.parse("2026-08-18T00:00:00Z");
        detect(post("公积金", "a", start));
        detect(post("公积金条例", "b", start.plus(Duration.ofHours(24))));
        detect(post("公积金新规", "c", start.plus(Duration.ofHours(49))));
        detect(post("公积金提取", "d", start.plus(Duration.ofHours(3))));
        driver.advanceWallClockTime(TellStories.QUIET);

        List<Envelope> told = told();
        List<String> opened = told.stream()
                .filter(message -> message.message() instanceof StoryOpened)
                .map(Envelope::aggregate)
                .toList();
        assertThat(opened).hasSize(2).doesNotHaveDuplicates();
        List<String> joined = told.stream()
                .filter(message -> message.message() instanceof DetectionJoined)
                .map(Envelope::aggregate)
                .toList();
        assertThat(joined).containsExactly(opened.get(0), opened.get(0), opened.get(0), opened.get(1));
    }

    @Test
    void forgetsWhatWasNotTouchedForTheRetention() {
        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));
        clock.move(RETENTION.plusDays(1));
        driver.advanceWallClockTime(TellStories.FORGET_EVERY);

        assertThat(driver.getKeyValueStore(StoryStores.SEEN).all()).isExhausted();
        assertThat(driver.getKeyValueStore(StoryStores.STORIES).all()).isExhausted();
        assertThat(driver.getKeyValueStore(StoryStores.SPANS).all()).isExhausted();
        assertThat(driver.getKeyValueStore(StoryStores.READS).all()).isExhausted();
    }

    @Test
    void aDismissedStoryComesBackOnlyByAGraverLevel() {
        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));
        String story = told().getFirst().aggregate();

        dismiss(story, "housing-fund");
        dismiss(story, "housing-fund");
        assertThat(told()).singleElement().satisfies(message -> {
            assertThat(message.message()).isEqualTo(new StoryDismissed(story, "duty-officer", "no matter of ours"));
            assertThat(message.sequence()).isEqualTo(4);
        });

        detect(post("公积金", "a", Instant.parse("2026-08-18T01:00:00Z")));
        assertThat(suggested()).isEmpty();
        detect(post("公积金", "a", Instant.parse("2026-08-18T02:00:00Z")));
        assertThat(suggested()).extracting(LevelSuggested::level).containsExactly(Level.III);
    }

    @Test
    void whatProducersSendDirectlyLosesItsNamesToo() {
        String named = post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z"))
                .replace(
                        "}",
                        ",\"author\":\"Zhang San\",\"Nick_Name\":\"Zhang San\",\"user_id\":\"Zhang San\",\"avatar\":\"Zhang San\","
                                + "\"authorHash\":\"Zhang San\",\"post\":{\"Author\":{\"name\":\"Zhang San\"}}}");
        detect(named);
        detect(named.replace("\"title\":\"公积金\"", "\"title\":7"));
        detect("{\"author\":\"Zhang San\", oops");

        assertThat(everything()).isNotEmpty().noneMatch(text -> text.contains("Zhang"));
    }

    @Test
    void aBadRecordIsPutAsideAndTheNextOneGoesOn() {
        intake.pipeInput("k", new byte[] {(byte) 0xFF, 0, 1});
        intake.pipeInput("k", null);
        detect("[1,2]");
        commands.pipeInput("housing-fund", "{}".getBytes(StandardCharsets.UTF_8));
        commands.pipeInput("housing-fund", "null".getBytes(StandardCharsets.UTF_8));
        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));

        assertThat(quarantine.readRecordsToList()).hasSize(5).allSatisfy(record -> {
            Quarantined aside = Json.MAPPER.readValue(record.value(), Quarantined.class);
            assertThat(aside.reason()).isNotBlank();
            assertThat(record.key()).isEqualTo(aside.id());
        });
        assertThat(told()).isNotEmpty();
    }

    @Test
    void aChangedWatchlistMatchesFromTheNextDetectionOn() {
        detect(post("夜市噪音扰民", "a", Instant.parse("2026-08-18T00:00:00Z")));
        assertThat(told()).isEmpty();

        watchlists.pipeInput("broken", "{oops".getBytes(StandardCharsets.UTF_8));
        watch(new Watchlist("noise", 2, "噪音", Sensitivity.NORMAL, List.of("噪音")));
        watch(new Watchlist("noise", 1, "噪音", Sensitivity.NORMAL, List.of()));
        detect(post("夜市噪音扰民", "a", Instant.parse("2026-08-18T01:00:00Z")));

        assertThat(told()).isNotEmpty();
    }

    @Test
    void detectionsAreCloudEventsKeyedByItem() {
        detect(Samples.hotSearch(18).getFirst());

        TestRecord<String, byte[]> record = detections.readRecord();
        Detection detection = Json.MAPPER.readValue(record.value(), Detection.class);
        assertThat(record.key()).isEqualTo(detection.item());
        assertThat(new String(record.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8))
                .isEqualTo(detection.item() + "@2026-08-17T16:00:00Z");
    }

    private void detect(String line) {
        intake.pipeInput("any", line.getBytes(StandardCharsets.UTF_8));
    }

    private void watch(Watchlist watchlist) {
        watchlists.pipeInput(watchlist.id(), Json.MAPPER.writeValueAsBytes(watchlist));
    }

    private void dismiss(String story, String watchlist) {
        Dismissal dismissal = new Dismissal(story, watchlist, "duty-officer", "no matter of ours");
        commands.pipeInput(watchlist, Json.MAPPER.writeValueAsBytes(dismissal));
    }

    private static String post(String title, String id, Instant observedAt) {
        return "{\"platform\":\"weibo\",\"title\":\"%s\",\"id\":\"%s\",\"observedAt\":\"%s\"}"
                .formatted(title, id, observedAt);
    }

    private List<Envelope> told() {
        return stories.readRecordsToList().stream()
                .map(record -> wire.read(new ConsumerRecord<>(
                        Topics.STORIES, 0, 0, 0L, null, 0, 0, record.key(), record.value(), record.headers(), null)))
                .toList();
    }

    private List<LevelSuggested> suggested() {
        return told().stream()
                .map(Envelope::message)
                .filter(LevelSuggested.class::isInstance)
                .map(LevelSuggested.class::cast)
                .toList();
    }

    private List<String> everything() {
        List<String> all = new ArrayList<>();
        for (TestOutputTopic<String, byte[]> topic : List.of(detections, stories, quarantine)) {
            topic.readRecordsToList().forEach(record -> {
                all.add(record.key() + new String(record.value(), StandardCharsets.UTF_8));
                record.headers().forEach(header -> all.add(new String(header.value(), StandardCharsets.UTF_8)));
            });
        }
        return all;
    }

    private TestInputTopic<String, byte[]> input(String topic) {
        return driver.createInputTopic(topic, new StringSerializer(), new ByteArraySerializer());
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static final class MovingClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T00:00:00Z");

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
