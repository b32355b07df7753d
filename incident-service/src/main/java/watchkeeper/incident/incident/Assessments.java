package watchkeeper.incident.incident;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import watchkeeper.contracts.Terms;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.command.IncidentCommand.RecordAssessment;
import watchkeeper.incident.event.IncidentEvent.AssessmentRecorded;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.stability.Finding;

/** Assessments 研判: made for the body or unit whose duty they fulfil. */
public final class Assessments {
    /** The form that other parties take part in, and are named. */
    public static final String JOINT = "JOINT";

    public static final List<String> FINDINGS = List.of(Finding.STABLE, Finding.UNSTABLE);
    /** The name under which the plan's {@code fulfilledBy} knows an assessment. */
    public static final String FACT = "AssessmentRecorded";

    private Assessments() {}

    static AssessmentRecorded recorded(RecordAssessment command, Situation situation, Plan plan, Instant now) {
        return new AssessmentRecorded(
                command.incidentId(),
                command.assessmentId(),
                command.form(),
                command.finding(),
                command.warningLevel(),
                command.suggestedLevel(),
                command.factors(),
                ownFactors(command, plan),
                command.parties(),
                command.minutes(),
                command.advice(),
                command.suggested(),
                command.levelReason(),
                owner(command.actor(), situation, plan),
                Held.at("occurredAt", plan.act("assessments").clause(), command.occurredAt(), now),
                command.actor().sub());
    }

    /** An office that weighs more than the plan names loses nothing, and it is seen whose factor is whose. */
    private static List<String> ownFactors(RecordAssessment command, Plan plan) {
        return command.factors().keySet().stream()
                .filter(factor -> !plan.assessment().factors().containsKey(factor))
                .sorted()
                .toList();
    }

    /** The owner whose duty it fulfils, where the actor speaks for one; otherwise the party that gives the right. */
    private static String owner(Actor actor, Situation situation, Plan plan) {
        return Stream.concat(owners(situation.terms()), situation.standing().responsible().stream())
                .filter(body -> actor.bodies().contains(body) || actor.units().contains(body))
                .findFirst()
                .orElseGet(() -> new Authority(plan, situation.standing())
                        .demand("assessments", actor, Concern.NONE)
                        .body());
    }

    private static Stream<String> owners(@Nullable Terms terms) {
        return terms == null
                ? Stream.empty()
                : terms.duties().stream()
                        .filter(duty -> duty.fulfilledBy().contains(FACT))
                        .flatMap(duty -> duty.owners().stream());
    }
}
