package watchkeeper.incident.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.command.IncidentCommand.CloseIncident;
import watchkeeper.incident.command.IncidentCommand.DismissIncident;
import watchkeeper.incident.command.IncidentCommand.MergeIncident;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.IncidentAbsorbed;
import watchkeeper.incident.event.IncidentEvent.IncidentClosed;
import watchkeeper.incident.event.IncidentEvent.IncidentDismissed;
import watchkeeper.incident.event.IncidentEvent.IncidentMerged;
import watchkeeper.incident.event.IncidentEvent.UnitAdded;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/** How an incident ends: absorbed by another, dismissed, or closed after its evaluation. Its history stays in each case. */
final class Endings {
    private final Situation situation;
    private final Plan plan;

    Endings(Situation situation, Plan plan) {
        this.situation = situation;
        this.plan = plan;
    }

    /** The command body of the higher level decides. */
    IncidentMerged merged(MergeIncident command, Standing into) {
        isNotOver("merge");
        if (into.state().over()) {
            throw Refusal.conflict(clause("merge"), "目标事件已结束", "the incident to merge into is over");
        }
        if (into.exercise() != situation.standing().exercise()) {
            throw Refusal.conflict(clause("merge"), "演练不能与真实事件合并", "an exercise is not merged with a real incident");
        }
        return new IncidentMerged(
                command.incidentId(),
                command.into(),
                command.reason(),
                decidedBy(command, into),
                command.actor().sub());
    }

    /** The survivor's level stays, the units of the absorbed pass over. */
    List<IncidentEvent> absorbed(MergeIncident command, Standing absorbed) {
        Standing own = situation.standing();
        String by = command.actor().sub();
        List<IncidentEvent> events = new ArrayList<>();
        events.add(new IncidentAbsorbed(
                command.into(),
                command.incidentId(),
                absorbed.responsible(),
                command.reason(),
                decidedBy(command, absorbed),
                by));
        absorbed.responsible().stream()
                .filter(unit -> !own.responsible().contains(unit))
                .forEach(unit -> events.add(new UnitAdded(command.into(), unit, UnitRole.RESPONSIBLE, by)));
        absorbed.watching().stream()
                .filter(unit ->
                        !own.watching().contains(unit) && !own.responsible().contains(unit))
                .forEach(unit -> events.add(new UnitAdded(command.into(), unit, UnitRole.WATCHING, by)));
        return events;
    }

    private String decidedBy(MergeIncident command, Standing other) {
        @Nullable Level graver = graver(situation.standing().level(), other.level());
        Concern concern = graver == null ? Concern.NONE : Concern.of(graver);
        return new Authority(plan, situation.standing().level() == graver ? situation.standing() : other)
                .demand("merge", command.actor(), concern)
                .body();
    }

    private static @Nullable Level graver(@Nullable Level one, @Nullable Level other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isGraverThan(other) ? one : other;
    }

    IncidentDismissed dismissed(DismissIncident command) {
        isNotOver("dismissal");
        new Authority(plan, situation.standing()).demand("dismissal", command.actor(), Concern.NONE);
        hasNoResponse("dismissal");
        return new IncidentDismissed(
                command.incidentId(), command.reason(), command.actor().sub());
    }

    /** After the lift, and after the evaluation where there was a response (clause 六(一)). */
    IncidentClosed closed(CloseIncident command, Optional<String> evaluation) {
        isNotOver("closure");
        new Authority(plan, situation.standing()).demand("closure", command.actor(), Concern.NONE);
        hasNoResponse("closure");
        if (situation.everResponded() && evaluation.isEmpty()) {
            throw Refusal.conflict(
                    clause("closure"), "须先完成并审定应急评估再结案", "the evaluation, approved, comes before the closure");
        }
        return new IncidentClosed(
                command.incidentId(),
                evaluation.orElse(null),
                command.reason(),
                command.actor().sub());
    }

    private void isNotOver(String act) {
        Over.refuseWhenOver(act, situation.standing(), plan);
    }

    private void hasNoResponse(String act) {
        if (situation.terms() != null) {
            throw Refusal.conflict(clause(act), "应急响应尚未解除", "the response has not been lifted");
        }
    }

    private String clause(String act) {
        return plan.act(act).clause();
    }
}
