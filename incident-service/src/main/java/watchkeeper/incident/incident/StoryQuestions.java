package watchkeeper.incident.incident;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.incident.command.IncidentCommand.AnswerStoryQuestion;
import watchkeeper.incident.command.IncidentCommand.NoteStoryGrowth;
import watchkeeper.incident.event.IncidentEvent.StoryGrewAfterEnd;
import watchkeeper.incident.event.IncidentEvent.StoryQuestionAnswered;
import watchkeeper.incident.plan.Plan;

/** A story that grows after its incident has ended raises a question to people; it never joins silently. */
public final class StoryQuestions {
    public static final List<String> ANSWERS = List.of("NEW_INCIDENT", "NOT_RELATED", "KEEP_WATCHING");

    private StoryQuestions() {}

    /** Once; and again only when a graver level is suggested than the question names. */
    static Optional<StoryGrewAfterEnd> raised(NoteStoryGrowth command, Situation situation) {
        if (!situation.standing().state().over() || situation.isAsked(command.storyId(), command.level())) {
            return Optional.empty();
        }
        return Optional.of(new StoryGrewAfterEnd(
                command.incidentId(),
                command.incidentId() + "-q" + (situation.questionsRaised() + 1),
                command.storyId(),
                command.title(),
                command.level(),
                command.clause()));
    }

    static StoryQuestionAnswered answered(AnswerStoryQuestion command, Situation situation, Plan plan) {
        if (!situation.openQuestions().containsKey(command.questionId())) {
            throw Refusal.conflict(
                    plan.act("story-questions/answer").clause(), "没有待答复的提问", "no such question waits for an answer");
        }
        return new StoryQuestionAnswered(
                command.incidentId(),
                command.questionId(),
                command.answer(),
                command.reason(),
                command.actor().sub());
    }

    static boolean isGraver(@Nullable Level level, @Nullable Level than) {
        return level != null && (than == null || level.isGraverThan(than));
    }
}
