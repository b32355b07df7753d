package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.monitoring.Samples;

class StoriesTopologyTest extends TopologyTest {
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
}
