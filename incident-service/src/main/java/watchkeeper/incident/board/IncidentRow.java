package watchkeeper.incident.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.contracts.Words;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.HandoverOffered;
import watchkeeper.incident.event.IncidentEvent.StoryGrewAfterEnd;
import watchkeeper.incident.event.IncidentEvent.Suggested;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.State;

/**
 * One incident on the board. It stays small however long the incident lasts: what grows has lists of its own.
 *
 * @param number of the last event that it has taken
 * @param units responsible units
 * @param openedAt when the opening was recorded
 * @param occurredAt when the matter came up
 * @param plan id and version of the plan that it keeps
 * @param lastCommand the body that was in command last; null before the first response
 * @param warningLevel the gravest of the warnings in force
 * @param lastAssessment the one that held last, whenever it was recorded
 * @param waiting hand-overs and questions that nobody has answered
 */
public record IncidentRow(
        String id,
        long number,
        String title,
        List<String> units,
        List<String> watching,
        @Nullable String storyId,
        boolean exercise,
        State state,
        Instant openedAt,
        Instant occurredAt,
        String plan,
        String timeZone,
        @Nullable Response response,
        @Nullable Level level,
        @Nullable String commandBody,
        @Nullable String lastCommand,
        @Nullable Instant responseSince,
        @Nullable Level warningLevel,
        List<InForce> warningsInForce,
        @Nullable AssessmentLine lastAssessment,
        Levels levels,
        int assessmentCount,
        int warningCount,
        List<Waiting> waiting,
        List<String> absorbed,
        @Nullable Ending ending) {

    /** What decisions about the incident must know of it. */
    public Standing standing() {
        int slash = plan.lastIndexOf('/');
        return new Standing(
                plan.substring(0, slash),
                plan.substring(slash + 1),
                state,
                level,
                commandBody,
                lastCommand,
                units,
                watching,
                exercise,
                storyId,
                ending == null ? null : ending.into());
    }

    /**
     * The response in force, and why it was decided so.
     *
     * @param overrideReason why it was lowered before the stable days were reached, or null
     * @param authorisation of the command body, where the plan asks for it, or null
     * @param countFrom when the present count of stable days began
     * @param mayLiftSince when the plan's stable days were reached, or null
     */
    public record Response(
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            String reason,
            @Nullable String overrideReason,
            @Nullable String authorisation,
            Instant countFrom,
            @Nullable Instant mayLiftSince) {
        public Response {
            reason = reason == null ? "" : reason; // a row that was folded before it was kept
        }

        Response mayLift(@Nullable Instant since) {
            return new Response(
                    terms, actingBody, byHigherBody, reason, overrideReason, authorisation, countFrom, since);
        }
    }

    /**
     * Side by side, so that a decision that departs from advice is seen.
     *
     * @param suggested by the plan's criteria on the detections, when people last assessed or decided
     * @param assessed proposed for the response by the last assessment that proposed one
     * @param decided by a command body: the response in force
     */
    public record Levels(
            @Nullable Suggested suggested,
            @Nullable Level assessed,
            @Nullable Instant assessedAt,
            @Nullable Level decided) {}

    /** A warning that has not been lifted. */
    public record InForce(String id, int edition, Level level, String subject) {}

    /** What nobody has answered yet: a hand-over that was offered, or a question about a story that grew again. */
    public record Waiting(
            String id,
            Kind kind,
            Instant since,
            @Nullable Offered handover,
            @Nullable Asked question) {

        /** What is waited for. */
        public enum Kind {
            HANDOVER,
            QUESTION
        }

        static Waiting of(HandoverOffered event, Instant at) {
            return new Waiting(
                    event.handoverId(),
                    Kind.HANDOVER,
                    at,
                    new Offered(event.matter(), event.from(), event.to(), event.note(), event.by()),
                    null);
        }

        static Waiting of(StoryGrewAfterEnd event, Instant at) {
            return new Waiting(event.questionId(), Kind.QUESTION, at, null, Asked.of(event));
        }
    }

    /** @param matter COMMAND or WATCH */
    public record Offered(String matter, String from, String to, String note, String by) {}

    /**
     * @param level that is suggested now, or null
     * @param clause of the criterion that suggests it, or null
     * @param text what is asked
     */
    public record Asked(
            String storyId,
            String title,
            @Nullable Level level,
            @Nullable String clause,
            Words text) {
        static Asked of(StoryGrewAfterEnd event) {
            Level level = event.level();
            return new Asked(
                    event.storyId(),
                    event.title(),
                    level,
                    event.clause(),
                    new Words(
                            "话题“%s”在事件结束后又升温%s，是否另开事件？"
                                    .formatted(event.title(), level == null ? "" : "（建议" + level + "级）"),
                            "The story “%s” has grown again after the incident ended%s: is a new incident to be opened?"
                                    .formatted(
                                            event.title(), level == null ? "" : " (level " + level + " suggested)")));
        }
    }

    /** @param into the incident that absorbed it, or null */
    public record Ending(
            State how, Instant at, String reason, @Nullable String into) {}

    /** The last assessment in short, with when it held and when it was recorded. */
    public record AssessmentLine(
            String id,
            String form,
            String finding,
            @Nullable Level warningLevel,
            @Nullable Level suggestedLevel,
            String body,
            String by,
            Instant occurredAt,
            Instant recordedAt) {
        static AssessmentLine of(AssessmentRecorded event, Fact fact) {
            return new AssessmentLine(
                    event.assessmentId(),
                    event.form(),
                    event.finding(),
                    event.warningLevel(),
                    event.suggestedLevel(),
                    event.body(),
                    event.by(),
                    fact.occurredAt(),
                    fact.recordedAt());
        }
    }
}
