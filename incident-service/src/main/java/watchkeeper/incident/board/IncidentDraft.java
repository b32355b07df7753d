package watchkeeper.incident.board;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.incident.board.IncidentRow.AssessmentLine;
import watchkeeper.incident.board.IncidentRow.Ending;
import watchkeeper.incident.board.IncidentRow.InForce;
import watchkeeper.incident.board.IncidentRow.Levels;
import watchkeeper.incident.board.IncidentRow.Response;
import watchkeeper.incident.board.IncidentRow.Waiting;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.Suggested;
import watchkeeper.incident.past.Fact;
import watchkeeper.incident.stability.StabilityCount;
import watchkeeper.incident.standing.Standing;

/** An incident's row while an event is taken into it. */
final class IncidentDraft {
    private final IncidentRow before;
    private long number;
    private Standing standing;
    private @Nullable Response response;
    private @Nullable Instant responseSince;
    private @Nullable AssessmentLine lastAssessment;
    private @Nullable Suggested suggested;
    private @Nullable Level assessed;
    private @Nullable Instant assessedAt;
    private int assessmentCount;
    private int warningCount;
    private final List<InForce> warnings;
    private final List<Waiting> waiting;
    private final List<String> absorbed;
    private @Nullable Ending ending;

    IncidentDraft(IncidentRow row) {
        before = row;
        number = row.number();
        standing = row.standing();
        response = row.response();
        responseSince = row.responseSince();
        lastAssessment = row.lastAssessment();
        suggested = row.levels().suggested();
        assessed = row.levels().assessed();
        assessedAt = row.levels().assessedAt();
        assessmentCount = row.assessmentCount();
        warningCount = row.warningCount();
        warnings = new ArrayList<>(row.warningsInForce());
        waiting = new ArrayList<>(row.waiting());
        absorbed = new ArrayList<>(row.absorbed());
        ending = row.ending();
    }

    static IncidentRow opened(IncidentOpened event, Fact fact) {
        Standing standing = Standing.opened(event);
        return new IncidentRow(
                event.incidentId(),
                fact.number(),
                event.title(),
                standing.responsible(),
                standing.watching(),
                event.storyId(),
                event.exercise(),
                standing.state(),
                fact.recordedAt(),
                fact.occurredAt(),
                event.plan() + "/" + event.planVersion(),
                event.timeZone(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                new Levels(null, null, null, null),
                0,
                0,
                List.of(),
                List.of(),
                null);
    }

    IncidentDraft take(IncidentEvent event, Fact fact) {
        number = fact.number();
        standing = standing.after(event);
        Instant at = fact.recordedAt();
        switch (event) {
            case AssessmentRecorded e -> assess(e, fact);
            case IncidentEvent.WarningReleased e -> {
                warningCount++;
                warnings.add(new InForce(e.warningId(), 1, e.level(), e.subject()));
            }
            case IncidentEvent.WarningAdjusted e ->
                warnings.replaceAll(other -> other.id().equals(e.warningId())
                        ? new InForce(e.warningId(), e.edition(), e.level(), e.subject())
                        : other);
            case IncidentEvent.WarningLifted e ->
                warnings.removeIf(other -> other.id().equals(e.warningId()));
            case IncidentEvent.ResponseStarted e -> {
                responseSince = at;
                response = new Response(
                        e.terms(), e.actingBody(), e.byHigherBody(), e.reason(), null, e.authorisation(), at, null);
                suggest(e.suggested());
            }
            case IncidentEvent.ResponseRaised e -> {
                response = new Response(
                        e.terms(), e.actingBody(), e.byHigherBody(), e.reason(), null, e.authorisation(), at, null);
                suggest(e.suggested());
            }
            case IncidentEvent.ResponseLowered e -> {
                response = new Response(
                        e.terms(),
                        e.actingBody(),
                        e.byHigherBody(),
                        e.reason(),
                        e.overrideReason(),
                        e.authorisation(),
                        at,
                        null);
                suggest(e.suggested());
            }
            case IncidentEvent.ResponseLifted e -> response = null;
            case IncidentEvent.StabilityReached e -> mayLift(e.since());
            case IncidentEvent.StabilityRecounted e -> mayLift(e.now());
            case IncidentEvent.HandoverOffered e -> waiting.add(Waiting.of(e, at));
            case IncidentEvent.HandoverConfirmed e -> answered(e.handoverId());
            case IncidentEvent.HandoverWithdrawn e -> answered(e.handoverId());
            case IncidentEvent.StoryGrewAfterEnd e -> waiting.add(Waiting.of(e, at));
            case IncidentEvent.StoryQuestionAnswered e -> answered(e.questionId());
            case IncidentEvent.IncidentAbsorbed e -> absorbed.add(e.absorbed());
            case IncidentEvent.IncidentMerged e -> end(e.reason(), e.into(), at);
            case IncidentEvent.IncidentDismissed e -> end(e.reason(), null, at);
            case IncidentEvent.IncidentClosed e -> end(e.reason(), null, at);
            default -> {}
        }
        return this;
    }

    private void assess(AssessmentRecorded event, Fact fact) {
        assessmentCount++;
        AssessmentLine line = AssessmentLine.of(event, fact);
        if (lastAssessment == null || !line.occurredAt().isBefore(lastAssessment.occurredAt())) {
            lastAssessment = line;
        }
        if (event.suggestedLevel() != null
                && (assessedAt == null || !line.occurredAt().isBefore(assessedAt))) {
            assessed = event.suggestedLevel();
            assessedAt = line.occurredAt();
        }
        suggest(event.suggested());
        if (response != null && StabilityCount.isBroken(response.countFrom(), ZoneId.of(before.timeZone()), event)) {
            mayLift(null);
        }
    }

    private void suggest(@Nullable Suggested now) {
        suggested = now == null ? suggested : now;
    }

    private void mayLift(@Nullable Instant since) {
        response = response == null ? null : response.mayLift(since);
    }

    private void answered(String id) {
        waiting.removeIf(other -> other.id().equals(id));
    }

    /** What waited for a hand-over waits no more; the history is kept. */
    private void end(String reason, @Nullable String into, Instant at) {
        response = null;
        waiting.removeIf(other -> other.kind() == Waiting.Kind.HANDOVER);
        ending = new Ending(standing.state(), at, reason, into);
    }

    IncidentRow row() {
        return new IncidentRow(
                before.id(),
                number,
                before.title(),
                standing.responsible(),
                standing.watching(),
                before.storyId(),
                before.exercise(),
                standing.state(),
                before.openedAt(),
                before.occurredAt(),
                before.plan(),
                before.timeZone(),
                response,
                standing.level(),
                standing.commandBody(),
                standing.lastCommand(),
                responseSince,
                gravest(),
                List.copyOf(warnings),
                lastAssessment,
                new Levels(suggested, assessed, assessedAt, standing.level()),
                assessmentCount,
                warningCount,
                List.copyOf(waiting),
                List.copyOf(absorbed),
                ending);
    }

    private @Nullable Level gravest() {
        return warnings.stream()
                .map(InForce::level)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
