package watchkeeper.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.IncidentMessage.StoryGrewAfterEnd;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.Topics;

/** A story that goes on after its incident has ended: people are asked, nothing joins silently. */
class StoryQuestionsTest extends RunningIncidentService {
    @Test
    void aStoryThatGrowsAfterTheEndRaisesOneQuestionAndNeverJoinsSilently() {
        String story = "story-" + UUID.randomUUID();
        suggest(story, 1, Level.IV, "四4");
        String[] opened = new String[1];
        await().untilAsserted(() ->
                opened[0] = open("{\"title\":\"话题\",\"units\":[\"unit-a\"],\"storyId\":\"" + story + "\"}"));
        post(CENTER, opened[0] + "/dismissal", "{\"reason\":\"误报\"}", 201);

        suggest(story, 2, Level.IV, "四4");
        suggest(story, 3, Level.IV, "四4");
        suggest(story, 4, Level.III, "四3");

        await().untilAsserted(() -> assertThat(messages(opened[0]))
                .filteredOn(StoryGrewAfterEnd.class::isInstance)
                .extracting(asked -> ((StoryGrewAfterEnd) asked).level())
                .containsExactly(Level.IV, Level.III));
        get(opened[0])
                .jsonPath("$.waiting[1].question.level")
                .isEqualTo("III")
                .jsonPath("$.waiting[1].question.text.zh")
                .value(String.class, asked -> assertThat(asked).contains("“话题”", "III级", "是否另开事件"));
        await().untilAsserted(() -> get("/api/tasks?act=story-questions/answer&incident=" + idIn(opened[0]))
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].matter")
                .isEqualTo("话题"));
        String question = opened[0] + "/story-questions/" + idIn(opened[0]) + "-q1/answer";
        post(UNIT_A, question, "{\"answer\":\"KEEP_WATCHING\",\"reason\":\"小\"}", 403);
        post(CENTER, question, "{\"answer\":\"PERHAPS\",\"reason\":\"小\"}", 400)
                .jsonPath("$.field")
                .isEqualTo("answer");
        post(CENTER, question, "{\"answer\":\"KEEP_WATCHING\",\"reason\":\"规模小\"}", 201);
        post(CENTER, question, "{\"answer\":\"KEEP_WATCHING\",\"reason\":\"规模小\"}", 409);
    }

    private void suggest(String story, long sequence, Level level, String clause) {
        kafka.send(wire.record(
                        Topics.STORIES,
                        story,
                        story,
                        sequence,
                        Instant.parse("2026-08-18T02:00:00Z"),
                        new LevelSuggested(story, "话题", level, clause, Map.of("observations", 3))))
                .join();
    }

    @Test
    void theStoryOfAnAbsorbedIncidentAsksWhereItWentAndEachStoryForItself() {
        String first = "story-" + UUID.randomUUID();
        String second = "story-" + UUID.randomUUID();
        String absorbed = opened(first);
        String survivor = opened(second);
        post(CENTER, absorbed + "/merge", "{\"into\":\"" + idIn(survivor) + "\",\"reason\":\"同一事件\"}", 201);
        post(CENTER, survivor + "/closure", "{\"reason\":\"完\"}", 201);

        suggest(second, 2, Level.III, "四3");
        suggest(first, 2, Level.IV, "四4");

        await().untilAsserted(() -> assertThat(messages(survivor))
                .filteredOn(StoryGrewAfterEnd.class::isInstance)
                .extracting(asked -> ((StoryGrewAfterEnd) asked).storyId())
                .containsExactlyInAnyOrder(first, second));
    }

    private String opened(String story) {
        suggest(story, 1, Level.IV, "四4");
        String[] opened = new String[1];
        await().untilAsserted(() ->
                opened[0] = open("{\"title\":\"话题\",\"units\":[\"unit-a\"],\"storyId\":\"" + story + "\"}"));
        return opened[0];
    }

    private List<Object> messages(String incident) {
        return messagesOf(idIn(incident)).stream()
                .map(Envelope::message)
                .map(Object.class::cast)
                .toList();
    }
}
