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
import watchkeeper.contracts.Sensitivity;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.monitoring.Samples;
import watchkeeper.monitoring.watchlist.Subjects;
import watchkeeper.monitoring.watchlist.Watchlist;

class StoriesTopologyTest extends TopologyTest {
    @Test
    void twoRealDaysOfOneSubjectAreOneStory() {
        List<String> lines = new ArrayList<>(Samples.hotSearch(18));
        lines.addAll(Samples.hotSearch(19));
        // The driver writes to the disk at every step: of what no list matches, a part is enough.
        lines.removeIf(line -> !line.contains("公积金") && !line.contains("房") && !line.contains("电影"));
        lines.forEach(this::detect);

        Map<String, StoryOpened> opened = new HashMap<>();
        Map<String, List<DetectionJoined>> joined = new HashMap<>();
        List<LevelSuggested> suggestions = new ArrayList<>();
        told().forEach(message -> {
            switch (message.message()) {
                case StoryOpened story -> opened.put(story.storyId(), story);
                case DetectionJoined one ->
                    joined.computeIfAbsent(one.storyId(), id -> new ArrayList<>())
                            .add(one);
                case LevelSuggested suggested -> suggestions.add(suggested);
                default -> {}
            }
        });
        List<StoryOpened> fund = opened.values().stream()
                .filter(story -> story.watchlist().equals("housing-fund"))
                .toList();
        assertThat(fund).hasSize(1);
        List<DetectionJoined> members = joined.get(fund.getFirst().storyId());
        // So the end-to-end tests and the README's first ten minutes have it.
        assertThat(members).hasSize(73).hasSize((int) Samples.naming(lines, "公积金"));
        assertThat(suggestions)
                .filteredOn(
                        suggested -> suggested.storyId().equals(fund.getFirst().storyId()))
                .extracting(suggested -> suggested.level() + " " + suggested.clause())
                .containsExactly("IV 四4", "III 四3");
        assertThat(members.stream().map(DetectionJoined::title).distinct()).hasSize(12);
        assertThat(members).allSatisfy(member -> assertThat(member.why()).contains("公积金", "housing-fund"));
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
        detect(post("公积金", "later", Instant.parse("2026-08-28T00:00:00Z")));
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
        detect(post("公积金", "b", start.plus(Duration.ofDays(9))));
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
    void aStorySleepsAfterADayAndIsWokenByItsItemOrByWhatIsMuchAlike() {
        Instant start = Instant.parse("2026-08-18T00:00:00Z");
        detect(post("小区停水三天没人管", "a", start));
        detect(post("小区停水三天没人管", "a", start.plus(Duration.ofDays(3))));
        detect(post("小区停水三天还没人管", "b", start.plus(Duration.ofDays(6))));
        detect(post("老旧小区加装电梯进展通报", "c", start.plus(Duration.ofDays(6))));
        detect(post("小区停水", "d", start.plus(Duration.ofDays(20))));
        driver.advanceWallClockTime(TellStories.QUIET);

        List<DetectionJoined> joined = told().stream()
                .map(Envelope::message)
                .filter(DetectionJoined.class::isInstance)
                .map(DetectionJoined.class::cast)
                .toList();
        List<String> stories = joined.stream().map(DetectionJoined::storyId).toList();
        assertThat(stories.subList(0, 3)).containsOnly(stories.getFirst());
        assertThat(stories.subList(2, 5)).doesNotHaveDuplicates();
        assertThat(joined).extracting(DetectionJoined::woke).containsExactly(false, true, true, false, false);
        assertThat(joined.get(1).why()).contains("同一条信息", "wakes the story");
        assertThat(joined.get(2).likeWording()).isEqualTo("小区停水三天没人管");
        assertThat(joined.get(2).score()).isGreaterThanOrEqualTo(0.5);
    }

    /** One that is alike but too far away waits for what lies between. */
    @Test
    void aLateDetectionClosesTheGap() {
        Instant start = Instant.parse("2026-08-18T00:00:00Z");
        detect(post("公积金", "a", start));
        detect(post("提取新规来了，公积金还能这样用", "c", start.plus(Duration.ofHours(40))));
        detect(post("公积金条例", "b", start.plus(Duration.ofHours(20))));

        assertThat(told().stream()
                        .filter(message -> message.message() instanceof DetectionJoined)
                        .map(Envelope::aggregate)
                        .distinct())
                .hasSize(1);
        assertThat(driver.getKeyValueStore(StoryStores.PARKED).all()).isExhausted();
    }

    @Test
    void changedQueriesDoNotForkAStory() {
        Instant start = Instant.parse("2026-08-18T00:00:00Z");
        detect(post("公积金", "a", start));
        watch(new Watchlist("housing-fund", 2, "公积金", Sensitivity.HIGH, List.of("公积金 条例", "公积金"), Subjects.ONE));
        detect(post("公积金条例", "b", start.plusSeconds(60)));

        assertThat(told().stream().filter(message -> message.message() instanceof StoryOpened))
                .hasSize(1);
    }

    @Test
    void whatIsReplayedAfterItWasForgottenBeginsOtherStories() {
        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));
        String former = told().getFirst().aggregate();
        clock.move(RETENTION.plusDays(1));
        driver.advanceWallClockTime(TellStories.FORGET_EVERY);

        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));

        assertThat(told().getFirst().aggregate()).isNotEqualTo(former);
        dismiss(former, "housing-fund");
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.done()).isFalse();
            assertThat(outcome.en()).contains("not remembered");
        });
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
