package watchkeeper.monitoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.StoryMessage.LevelSuggested;
import watchkeeper.contracts.StoryMessage.StoryDismissed;
import watchkeeper.monitoring.PlanOfTheTests;
import watchkeeper.monitoring.Samples;

class SuggestionTopologyTest extends TopologyTest {
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
    void theGravestLevelNeedsPostsPlatformsAndReadersWithinTheStory() {
        Samples.lines("made-up-grave.ndjson").forEach(this::detect);

        List<LevelSuggested> suggested = suggested();
        assertThat(suggested).extracting(LevelSuggested::level).containsExactly(Level.IV, Level.III, Level.II, Level.I);
        assertThat(suggested.getLast().clause()).isEqualTo("四1");
        assertThat(suggested.getLast().figures())
                .containsEntry("platforms", 4)
                .hasEntrySatisfying(
                        "items", items -> assertThat((Integer) items).isGreaterThanOrEqualTo(10))
                .hasEntrySatisfying(
                        "growth",
                        growth -> assertThat(((Number) growth).longValue()).isGreaterThan(100_000_000));
    }

    @Test
    void sightingsOfOnePostAreNoSpreadAndOldReadersAreNoGrowth() {
        for (int hour = 0; hour < 10; hour++) {
            Instant at = Instant.parse("2026-08-18T00:00:00Z").plus(Duration.ofHours(hour));
            detect(post("公积金", "a", at).replace("}", ",\"readCount\":550000000}"));
        }

        assertThat(suggested()).extracting(LevelSuggested::level).containsExactly(Level.IV);
    }

    /** It was dismissed at the level that it had, though nobody could say yet which. */
    @Test
    void whatWasDismissedBeforeThePlanWasReadStaysDismissed() {
        criteria.clear();
        detect(post("公积金", "a", Instant.parse("2026-08-18T00:00:00Z")));
        dismiss(told().getFirst().aggregate(), "housing-fund");
        criteria.addAll(PlanOfTheTests.CRITERIA);
        driver.advanceWallClockTime(TellStories.WEIGH_EVERY);
        detect(post("公积金", "a", Instant.parse("2026-08-18T01:00:00Z")));
        assertThat(suggested()).isEmpty();

        detect(post("公积金", "b", Instant.parse("2026-08-18T02:00:00Z")));

        assertThat(suggested()).extracting(LevelSuggested::level).containsExactly(Level.III);
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
        detect(post("公积金", "b", Instant.parse("2026-08-18T02:00:00Z")));
        assertThat(suggested()).extracting(LevelSuggested::level).containsExactly(Level.III);
    }
}
