package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.StoryMessage.DetectionJoined;
import watchkeeper.contracts.StoryMessage.StoryDismissed;

/** The stores as the former program left them: spans and parked matches by query, stories without posts. */
class FormerStoresTest extends TopologyTest {
    private static final Instant AT = Instant.parse("2026-08-18T00:00:00Z");
    private static final String SUBJECT = "housing-fund\n公积金";

    private void formerStory() {
        put(StoryStores.STORIES, "story-old", """
                {"id":"story-old","watchlist":"housing-fund","subject":"housing-fund\\n公积金","sensitivity":"HIGH",
                "sequence":5,"title":"公积金","firstClass":"SOCIAL","firstObservedAt":"%1$s","lastObservedAt":"%1$s",
                "observations":2,"wordings":["0a"],"classes":{"SOCIAL":2},"reach":7,"suggested":"IV","dismissed":false,
                "touchedAt":"2026-11-22T00:00:00Z"}""".formatted(AT));
        put(StoryStores.SPANS, SUBJECT, """
                [{"storyId":"story-old","first":"%1$s","last":"%1$s"}]""".formatted(AT));
        put(StoryStores.PARKED, SUBJECT + "\0" + "%015d".formatted(AT.toEpochMilli()) + "weibo:waits", """
                {"watchlist":"housing-fund","watchlistName":"公积金","sensitivity":"HIGH","query":"公积金","terms":["公积金"],
                "detection":{"item":"weibo:waits","platform":"weibo","observedAt":"%s","title":"公积金","mediaClass":"SOCIAL",
                "more":{}}}""".formatted(
                        AT));
    }

    private void put(String store, String key, String json) {
        driver.<String, byte[]>getKeyValueStore(store).put(key, json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFormerStoryGoesOn() {
        formerStory();

        detect(post("公积金条例", "b", AT.plus(Duration.ofHours(5))));
        driver.advanceWallClockTime(TellStories.LONGEST_WAIT.plusSeconds(1));

        assertThat(told().stream().filter(message -> message.message() instanceof DetectionJoined))
                .allSatisfy(message -> assertThat(message.aggregate()).isEqualTo("story-old"))
                .extracting(message -> message.sequence())
                .startsWith(6L);
        assertThat(driver.<String, byte[]>getKeyValueStore(StoryStores.SPANS).get(SUBJECT))
                .isNull();
        assertThat(driver.<String, byte[]>getKeyValueStore(StoryStores.SPANS).get("housing-fund"))
                .isNotNull();
    }

    @Test
    void aFormerDismissalIsStillCarriedOut() {
        formerStory();

        commands.pipeInput("housing-fund", """
                {"storyId":"story-old","watchlist":"housing-fund","by":"duty-officer","reason":"x"}""".getBytes(StandardCharsets.UTF_8));

        assertThat(told())
                .singleElement()
                .satisfies(message ->
                        assertThat(message.message()).isEqualTo(new StoryDismissed("story-old", "duty-officer", "x")));
    }

    /** Of a wording only one text was kept, without what the watch-list had asked for. */
    @Test
    void aFormerWordingIsStillComparedWith() {
        formerStory();
        put(StoryStores.WORDINGS, "story-old", """
                ["公积金","公积金条例修改"]""");

        detect(post("公积金条例又修改", "b", AT.plus(Duration.ofDays(3))));

        assertThat(told())
                .extracting(Envelope::message)
                .singleElement()
                .isInstanceOfSatisfying(DetectionJoined.class, joined -> {
                    assertThat(joined.storyId()).isEqualTo("story-old");
                    assertThat(joined.likeWording()).isEqualTo("公积金条例修改");
                });
    }
}
