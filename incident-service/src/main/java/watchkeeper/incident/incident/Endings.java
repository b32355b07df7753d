package watchkeeper.incident.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Obstacle;
import watchkeeper.incident.command.IncidentCommand.CloseIncident;
import watchkeeper.incident.command.IncidentCommand.DismissIncident;
import watchkeeper.incident.command.IncidentCommand.MergeIncident;
import watchkeeper.incident.entry.KnownEntries.OpenEntry;
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
        String decidedBy = decidedBy(command, into);
        isPossible("merge");
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
                decidedBy,
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
        new Authority(plan, situation.standing()).demand("dismissal", command.actor(), Concern.NONE);
        isPossible("dismissal");
        hasNoWarningInForce("dismissal");
        return new IncidentDismissed(
                command.incidentId(), command.reason(), command.actor().sub());
    }

    /**
     * After the lift, and after the evaluation where there was a response (clause 六(一)); nobody is left warned, and
     * nobody left with a task.
     *
     * @param evaluation approved, and of the last response
     * @param open entries that somebody still has to settle
     */
    IncidentClosed closed(CloseIncident command, Optional<String> evaluation, List<OpenEntry> open) {
        new Authority(plan, situation.standing()).demand("closure", command.actor(), Concern.NONE);
        isPossible("closure");
        if (situation.standing().responded() && evaluation.isEmpty()) {
            throw Refusal.conflict(
                    clause("closure"), "须先完成并审定应急评估再结案", "the evaluation, approved, comes before the closure");
        }
        hasNoWarningInForce("closure");
        nothingIsOpen(open);
        return new IncidentClosed(
                command.incidentId(),
                evaluation.orElse(null),
                command.reason(),
                command.actor().sub());
    }

    private void isPossible(String act) {
        new Obstacle(situation.standing(), plan).refuse(act, null);
    }

    /** Nothing is lifted by itself: who was warned is told by a decision. */
    private void hasNoWarningInForce(String act) {
        List<String> inForce = situation.warningsInForce();
        if (!inForce.isEmpty()) {
            throw Refusal.conflict(
                    clause("warnings/lift"),
                    "须先解除 %d 条有效预警，再%s：%s"
                            .formatted(inForce.size(), plan.act(act).zh(), inForce),
                    "%d warnings are in force and must be lifted first: %s".formatted(inForce.size(), inForce));
        }
    }

    private void nothingIsOpen(List<OpenEntry> open) {
        if (!open.isEmpty()) {
            String entries = open.stream()
                    .map(entry -> entry.register() + "/" + entry.id())
                    .collect(Collectors.joining(", "));
            throw Refusal.conflict(
                    clause("closure"),
                    "尚有 %d 项未办结：%s".formatted(open.size(), entries),
                    "%d entries are not settled: %s".formatted(open.size(), entries));
        }
    }

    private String clause(String act) {
        return plan.act(act).clause();
    }
}
