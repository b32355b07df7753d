package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryAbsorbed;
import watchkeeper.contracts.StoryMessage.StoryMerged;
import watchkeeper.contracts.StoryMessage.StoryOpened;
import watchkeeper.contracts.StoryMessage.StorySplit;
import watchkeeper.monitoring.story.Merge;
import watchkeeper.monitoring.story.Split;

class OrdersTopologyTest extends TopologyTest {
    private static final Instant AT = Instant.parse("2026-08-18T00:00:00Z");
    private static final String LIST = "property-management";
    private static final String EMBEZZLED = "物业经理因挪用维修款被查";
    private static final String OF_BOTH = "物业挪用维修款致小区水管老化停水";

    /** Items by the order of posts; all of one story. */
    private List<DetectionJoined> oneStory() {
        detect(post("小区停水", "a", AT));
        detect(post("小区停水了", "b", AT.plusSeconds(60)));
        detect(post("小区又停水", "c", AT.plusSeconds(120)));
        List<DetectionJoined> joined = joined(told()).toList();
        assertThat(joined)
                .extracting(DetectionJoined::storyId)
                .hasSize(3)
                .containsOnly(joined.getFirst().storyId());
        return joined;
    }

    @Test
    void aSplitMakesAStoryOfItsOwnThatKeepsItsItems() {
        List<DetectionJoined> members = oneStory();
        String story = members.getFirst().storyId();
        List<String> items = List.of(members.get(1).item(), members.get(2).item());

        order(new Split(story, LIST, items, "duty-officer", "别的小区", "command-1"));
        order(new Split(story, LIST, items, "duty-officer", "别的小区", "command-1"));

        List<Envelope> told = told();
        assertThat(told.getFirst().message()).isInstanceOfSatisfying(StorySplit.class, split -> {
            assertThat(split.items()).isEqualTo(items);
            assertThat(split.move()).isEqualTo(1);
        });
        StoryOpened opened = (StoryOpened) told.get(1).message();
        assertThat(opened.splitFrom()).isEqualTo(story);
        assertThat(opened.title()).isEqualTo("小区停水了");
        assertThat(told.get(2).message()).isInstanceOf(LevelSuggested.class);
        assertThat(told).hasSize(3);
        assertThat(outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.done()).isTrue();
            assertThat(outcome.other()).isEqualTo(opened.storyId());
        });

        detect(post("小区停水了", "b", AT.plusSeconds(3600)));
        detect(post("小区停水", "a", AT.plusSeconds(3600)));
        assertThat(joined(told()).map(DetectionJoined::storyId)).containsExactly(opened.storyId(), story);
    }

    @Test
    void aMergedStoryGoesOnAsTheOther() {
        List<DetectionJoined> members = oneStory();
        String story = members.getFirst().storyId();
        detect(post("业主维权三年", "d", AT.plusSeconds(180)));
        String other = joined(told()).findFirst().orElseThrow().storyId();
        assertThat(other).isNotEqualTo(story);

        order(new Merge(other, story, LIST, "duty-officer", "同一件事", "command-1"));

        List<Envelope> told = told();
        assertThat(told.get(0).message()).isEqualTo(new StoryMerged(other, story, 1, "duty-officer", "同一件事"));
        assertThat(told.get(1).message()).isEqualTo(new StoryAbsorbed(story, other, "duty-officer", "同一件事"));
        detect(post("业主维权三年", "d", AT.plusSeconds(3600)));
        detect(post("业主维权三年了", "e", AT.plusSeconds(3600)));
        assertThat(joined(told()).map(DetectionJoined::storyId)).containsExactly(story, story);
        assertThat(outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.done()).isTrue());
    }

    @Test
    void aPostThatIsAsMuchAPartOfTwoStoriesMakesThemOne() {
        List<String> stories = twoStories();

        detect(post(OF_BOTH, "both", AT.plusSeconds(180)));

        List<Envelope> told = told();
        assertThat(told)
                .extracting(Envelope::message)
                .anySatisfy(message -> assertThat(message).isInstanceOfSatisfying(StoryMerged.class, merged -> {
                    assertThat(merged.storyId()).isEqualTo(stories.getLast());
                    assertThat(merged.into()).isEqualTo(stories.getFirst());
                    assertThat(merged.by()).isNull();
                    assertThat(merged.reason()).contains("同属两个话题", "a part of both");
                }));
        assertThat(told.getLast().message()).isInstanceOf(LevelSuggested.class);
        detect(post(EMBEZZLED, "embezzled", AT.plusSeconds(3600)));
        assertThat(joined(told()).map(DetectionJoined::storyId)).containsExactly(stories.getFirst());
    }

    @Test
    void whatPeopleTookApartOrDismissedIsNotMadeOneByLikeness() {
        List<String> stories = twoStories();
        dismiss(stories.getLast(), LIST);
        detect(post(OF_BOTH, "both", AT.plusSeconds(180)));
        assertThat(told()).extracting(Envelope::message).doesNotHaveAnyElementsOfTypes(StoryMerged.class);

        List<DetectionJoined> members = oneStory();
        order(new Split(
                members.getFirst().storyId(), LIST, List.of(members.get(1).item()), "duty-officer", "r", "c"));
        told();
        detect(post("小区停水了吗", "e", AT.plusSeconds(240)));
        assertThat(told()).extracting(Envelope::message).doesNotHaveAnyElementsOfTypes(StoryMerged.class);
    }

    /** Of two titles that have nothing in common. */
    private List<String> twoStories() {
        detect(post("水管老化致三栋楼小区停水", "pipes", AT));
        detect(post(EMBEZZLED, "embezzled", AT.plusSeconds(60)));
        List<String> stories = joined(told()).map(DetectionJoined::storyId).toList();
        assertThat(stories).hasSize(2).doesNotHaveDuplicates();
        return stories;
    }

    @Test
    void whatCannotBeDoneIsRefusedWithAReasonAndChangesNothing() {
        List<DetectionJoined> members = oneStory();
        String story = members.getFirst().storyId();
        detect(post("公积金", "x", AT));
        String fund = joined(told()).findFirst().orElseThrow().storyId();
        List<String> all = members.stream().map(DetectionJoined::item).toList();

        order(new Merge(story, fund, LIST, "duty-officer", "r", "other-list"));
        order(new Merge(story, story, LIST, "duty-officer", "r", "itself"));
        order(new Merge("story-nobody-knows", story, LIST, "duty-officer", "r", "unknown"));
        order(new Split(story, LIST, List.of("weibo:none"), "duty-officer", "r", "not-its-item"));
        order(new Split(story, LIST, all, "duty-officer", "r", "all-of-it"));
        dismiss(story, LIST);
        told();
        dismiss(story, LIST);

        assertThat(told()).isEmpty();
        assertThat(outcomes()).hasSize(7).satisfies(outcomes -> {
            assertThat(outcomes.stream().filter(outcome -> outcome.done())).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !outcome.done())).allSatisfy(refused -> {
                assertThat(refused.zh()).isNotBlank();
                assertThat(refused.en()).isNotBlank();
            });
        });
    }

    private static Stream<DetectionJoined> joined(List<Envelope> told) {
        return told.stream()
                .map(Envelope::message)
                .filter(DetectionJoined.class::isInstance)
                .map(DetectionJoined.class::cast);
    }
}
