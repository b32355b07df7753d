package watchkeeper.monitoring.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        return (criterion.anyClass().isEmpty()
                        || criterion.anyClass().stream()
                                .anyMatch(media -> story.classes().containsKey(media)))
                && (criterion.firstClass().isEmpty() || criterion.firstClass().contains(story.firstClass()))
                && (criterion.minObservations() == null || story.observations() >= criterion.minObservations())
                && (criterion.minWordings() == null || story.wordings().size() >= criterion.minWordings())
                && (criterion.minReach() == null || story.reach() >= criterion.minReach());
    }

    private static Map<String, Object> figures(Story story) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("observations", story.observations());
        figures.put("wordings", story.wordings().size());
        figures.put("reach", story.reach());
        figures.put("firstClass", story.firstClass().name());
        figures.put("byClass", story.classes());
        figures.put("sensitivity", story.sensitivity().name());
        return figures;
    }
}
