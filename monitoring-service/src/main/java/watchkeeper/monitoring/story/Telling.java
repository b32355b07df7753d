package watchkeeper.monitoring.story;

import java.time.Instant;
import java.util.List;
import watchkeeper.contracts.StoryMessage;
import watchkeeper.contracts.StoryMessage.LevelSuggested;

/** How a changed story is weighed, kept and told, each message numbered without a hole. */
final class Telling {
    private final Memory memory;
    private final Criteria criteria;

    Telling(Memory memory, Criteria criteria) {
        this.memory = memory;
        this.criteria = criteria;
    }

    /**
     * Adds a suggestion when a level is reached for the first time or a graver one. A dismissed story that reaches a graver
     * level is open again: the dismissal was about less.
     */
    Story weigh(Story story, List<StoryMessage> messages) {
        return Weighing.suggest(story, criteria.inForce())
                .filter(found -> story.suggested() == null || found.level().isGraverThan(story.suggested()))
                .map(found -> suggested(story, found, messages))
                .orElse(story);
    }

    private static Story suggested(Story story, Suggestion found, List<StoryMessage> messages) {
        if (story.dismissed() && story.suggested() == null) {
            // It was dismissed before the criteria were read: so it was dismissed at the level that it had by them.
            return story.with(draft -> draft.suggested = found.level());
        }
        messages.add(new LevelSuggested(story.id(), story.title(), found.level(), found.clause(), found.figures()));
        return story.with(draft -> {
            draft.suggested = found.level();
            draft.dismissed = false;
        });
    }

    Told tell(Story story, List<StoryMessage> messages, Instant now) {
        memory.keep(story.with(draft -> {
            draft.sequence += messages.size();
            draft.touchedAt = now;
        }));
        return new Told(story.id(), story.sequence() + 1, List.copyOf(messages));
    }
}
