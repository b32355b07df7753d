package watchkeeper.incident.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;
import watchkeeper.incident.incident.Assessments;
import watchkeeper.incident.standing.State;

/** One incident on the board: who is responsible, how it stands, what was assessed and warned. */
public record IncidentRow(
        String id,
        String title,
        List<String> units,
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
        @Nullable Instant responseSince,
        @Nullable Level warningLevel,
        @Nullable AssessmentLine lastAssessment,
        List<AssessmentLine> assessments,
        List<WarningLine> warnings) {

    /**
     * The response in force.
     *
     * @param countFrom when the present count of stable days began
     * @param mayLiftSince when the plan's stable days were reached, or null
     */
    public record Response(
            Terms terms,
            String actingBody,
            boolean byHigherBody,
            Instant countFrom,
            @Nullable Instant mayLiftSince) {}

    /** An assessment, with when it held and when it was recorded. */
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
        static AssessmentLine of(AssessmentRecorded event, Instant at) {
            return new AssessmentLine(
                    event.assessmentId(),
                    event.form(),
                    event.finding(),
                    event.warningLevel(),
                    event.suggestedLevel(),
                    event.body(),
                    event.by(),
                    event.occurredAt(),
                    at);
        }
    }

    /** A warning as released. */
    public record WarningLine(
            String id,
            String subject,
            Level level,
            Instant startsAt,
            String scope,
            String matter,
            List<String> measures,
            String issuedBy,
            List<String> to,
            String commandBody,
            Instant releasedAt) {
        static WarningLine of(WarningReleased event, Instant at) {
            return new WarningLine(
                    event.warningId(),
                    event.subject(),
                    event.level(),
                    event.startsAt(),
                    event.scope(),
                    event.matter(),
                    event.measures(),
                    event.issuedBy(),
                    event.to(),
                    event.commandBody(),
                    at);
        }
    }

    static IncidentRow opened(IncidentOpened event, Instant at) {
        return new IncidentRow(
                event.incidentId(),
                event.title(),
                event.units(),
                event.storyId(),
                event.exercise(),
                State.OPEN,
                at,
                event.occurredAt(),
                event.plan() + "/" + event.planVersion(),
                event.timeZone(),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of());
    }

    /** The row after an event: no clock, no I/O, so a rebuild gives the same rows. */
    IncidentRow after(IncidentEvent event, Instant at) {
        return switch (event) {
            case IncidentOpened opened -> opened(opened, at);
            case IncidentEvent.UnitAdded added -> withUnits(plus(units, added.unit()));
            case IncidentEvent.UnitReleased released ->
                withUnits(units.stream()
                        .filter(unit -> !unit.equals(released.unit()))
                        .toList());
            case AssessmentRecorded assessed -> withAssessment(AssessmentLine.of(assessed, at));
            case WarningReleased released -> withWarning(WarningLine.of(released, at));
            case IncidentEvent.ResponseStarted e ->
                withResponse(new Response(e.terms(), e.actingBody(), e.byHigherBody(), at, null), at);
            case IncidentEvent.ResponseRaised e ->
                withResponse(new Response(e.terms(), e.actingBody(), e.byHigherBody(), at, null), responseSince);
            case IncidentEvent.ResponseLowered e ->
                withResponse(new Response(e.terms(), e.actingBody(), e.byHigherBody(), at, null), responseSince);
            case IncidentEvent.ResponseLifted lifted -> withResponse(null, responseSince);
            case IncidentEvent.StabilityReached reached -> withResponse(mayLift(reached.since()), responseSince);
            case IncidentEvent.StabilityRecounted recounted -> withResponse(mayLift(recounted.now()), responseSince);
            case IncidentEvent.WarningAdjusted adjusted -> this;
            case IncidentEvent.WarningLifted lifted -> this;
            case IncidentEvent.HandoverOffered offered -> this;
            case IncidentEvent.HandoverConfirmed confirmed -> this;
            case IncidentEvent.IncidentMerged merged -> ended(State.MERGED);
            case IncidentEvent.IncidentAbsorbed absorbed -> this;
            case IncidentEvent.IncidentDismissed dismissed -> ended(State.DISMISSED);
            case IncidentEvent.IncidentClosed closed -> ended(State.CLOSED);
            case IncidentEvent.StoryGrewAfterEnd grew -> this;
            case IncidentEvent.StoryQuestionAnswered answered -> this;
        };
    }

    private @Nullable Response mayLift(@Nullable Instant since) {
        return response == null
                ? null
                : new Response(
                        response.terms(), response.actingBody(), response.byHigherBody(), response.countFrom(), since);
    }

    private IncidentRow ended(State how) {
        return copy(units, how, null, responseSince, warningLevel, assessments, warnings);
    }

    private IncidentRow withUnits(List<String> changed) {
        return copy(changed, state, response, responseSince, warningLevel, assessments, warnings);
    }

    private IncidentRow withAssessment(AssessmentLine line) {
        @Nullable Level warned = line.warningLevel() == null ? warningLevel : line.warningLevel();
        @Nullable Response reset = Assessments.isStable(line.finding()) ? response : mayLift(null);
        return copy(units, state, reset, responseSince, warned, plus(assessments, line), warnings);
    }

    private IncidentRow withWarning(WarningLine line) {
        return copy(units, state, response, responseSince, line.level(), assessments, plus(warnings, line));
    }

    private IncidentRow withResponse(@Nullable Response now, @Nullable Instant since) {
        return copy(
                units, now == null ? State.LIFTED : State.RESPONDING, now, since, warningLevel, assessments, warnings);
    }

    private IncidentRow copy(
            List<String> unitsNow,
            State stateNow,
            @Nullable Response responseNow,
            @Nullable Instant since,
            @Nullable Level warned,
            List<AssessmentLine> assessed,
            List<WarningLine> released) {
        return new IncidentRow(
                id,
                title,
                unitsNow,
                storyId,
                exercise,
                stateNow,
                openedAt,
                occurredAt,
                plan,
                timeZone,
                responseNow,
                responseNow == null ? null : responseNow.terms().level(),
                responseNow == null ? null : responseNow.terms().commandBody(),
                since,
                warned,
                assessed.isEmpty() ? null : assessed.getLast(),
                assessed,
                released);
    }

    private static <T> List<T> plus(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return List.copyOf(longer);
    }
}
