package watchkeeper.incident.incident;

import java.util.List;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.command.IncidentCommand.AdjustWarning;
import watchkeeper.incident.command.IncidentCommand.LiftWarning;
import watchkeeper.incident.command.IncidentCommand.ReleaseWarning;
import watchkeeper.incident.command.IncidentCommand.WarningText;
import watchkeeper.incident.event.IncidentEvent.WarningAdjusted;
import watchkeeper.incident.event.IncidentEvent.WarningLifted;
import watchkeeper.incident.event.IncidentEvent.WarningReleased;
import watchkeeper.incident.plan.Plan;

/**
 * Warnings 预警: released, adjusted and lifted by the command body of their level; each edition follows the former one, so
 * that nobody has to guess which text holds.
 */
final class Warnings {
    private final String incident;
    private final Situation situation;
    private final Plan plan;

    Warnings(String incident, Situation situation, Plan plan) {
        this.incident = incident;
        this.situation = situation;
        this.plan = plan;
    }

    WarningReleased released(ReleaseWarning command) {
        WarningText text = command.text();
        Acting acting = demand("warnings", text.level(), command.actor());
        return new WarningReleased(
                incident,
                command.warningId(),
                text.subject(),
                text.level(),
                text.startsAt(),
                text.scope(),
                text.matter(),
                text.measures(),
                text.issuedBy(),
                addressees(text),
                acting.body(),
                plan.warning().acknowledgeWithin(),
                situation.standing().exercise(),
                plan.warning().sender(),
                command.actor().sub());
    }

    /** Decided at the graver of both levels: a lower body does not take back what a higher one has warned of. */
    WarningAdjusted adjusted(AdjustWarning command) {
        WarningText text = command.text();
        Situation.Warning before = inForce(command.warningId(), "warnings/adjustment");
        Level graver = text.level().isGraverThan(before.level()) ? text.level() : before.level();
        Acting acting = demand("warnings/adjustment", graver, command.actor());
        return new WarningAdjusted(
                incident,
                command.warningId(),
                before.edition() + 1,
                text.subject(),
                text.level(),
                text.startsAt(),
                text.scope(),
                text.matter(),
                text.measures(),
                text.issuedBy(),
                text.to().isEmpty() ? before.to() : text.to(),
                acting.body(),
                plan.warning().acknowledgeWithin(),
                situation.standing().exercise(),
                plan.warning().sender(),
                command.reason(),
                command.actor().sub());
    }

    WarningLifted lifted(LiftWarning command) {
        Situation.Warning before = inForce(command.warningId(), "warnings/lift");
        Acting acting = demand("warnings/lift", before.level(), command.actor());
        return new WarningLifted(
                incident,
                command.warningId(),
                before.edition() + 1,
                before.subject(),
                before.level(),
                before.to(),
                acting.body(),
                situation.standing().exercise(),
                plan.warning().sender(),
                command.reason(),
                command.actor().sub());
    }

    private Situation.Warning inForce(String id, String act) {
        Situation.Warning warning = situation.warning(id);
        if (warning == null) {
            throw Refusal.missing("没有这条预警", "no such warning");
        }
        if (warning.lifted()) {
            throw Refusal.conflict(plan.act(act).clause(), "该预警已解除", "the warning has been lifted");
        }
        return warning;
    }

    private Acting demand(String act, Level level, Actor actor) {
        Over.refuseWhenOver(act, situation.standing(), plan);
        return new Authority(plan, situation.standing()).demand(act, actor, Concern.of(level));
    }

    private List<String> addressees(WarningText text) {
        return text.to().isEmpty() ? situation.standing().responsible() : text.to();
    }
}
