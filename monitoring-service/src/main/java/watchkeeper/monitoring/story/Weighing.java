package watchkeeper.monitoring.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.ReferenceMessage.Criterion;

/** Plan clause 四: which warning level the criteria suggest for a story. The first criterion that holds, gravest first. */
final class Weighing {
    private Weighing() {}

    static Optional<Suggestion> suggest(Story story, List<Criterion> criteria) {
        return criteria.stream()
                .filter(criterion -> holds(criterion, story))
                .findFirst()
                .map(criterion -> new Suggestion(criterion.level(), criterion.clause(), figures(story)));
    }

    private static boolean holds(Criterion criterion, Story story) {
        return publishedBy(criterion, story)
                && (criterion.sensitivity() == null || criterion.sensitivity() == story.sensitivity())
                && reaches(story.observations(), criterion.minObservations())
                && reaches(story.items(), criterion.minItems())
                && reaches(story.voices().size(), criterion.minVoices())
                && reaches(story.platforms().size(), criterion.minPlatforms())
                && reaches(story.wordings().size(), criterion.minWordings())
                && reaches(story.reach(), criterion.minReach())
                && reaches(story.growth(), criterion.minGrowth());
    }

    private static boolean publishedBy(Criterion criterion, Story story) {
        boolean any =
                criterion.anyClass().isEmpty() || criterion.anyClass().stream().anyMatch(story.classes()::containsKey);
        return any
                && (criterion.firstClass().isEmpty() || criterion.firstClass().contains(story.firstClass()));
    }

    private static boolean reaches(long count, @Nullable Number least) {
        return least == null || count >= least.longValue();
    }

    private static Map<String, Object> figures(Story story) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("observations", story.observations());
        figures.put("items", story.items());
        figures.put("voices", story.voices().size());
        figures.put("platforms", story.platforms().size());
        figures.put("wordings", story.wordings().size());
        figures.put("reach", story.reach());
        figures.put("growth", story.growth());
        figures.put("firstClass", story.firstClass().name());
        figures.put("byClass", story.classes());
        figures.put("sensitivity", story.sensitivity().name());
        return figures;
    }
}
