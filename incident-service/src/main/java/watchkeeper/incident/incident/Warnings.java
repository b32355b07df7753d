package watchkeeper.incident.incident;

import java.util.Optional;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.Level;
import watchkeeper.incident.authority.Acting;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.authority.Obstacle;
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
        WarningText text = command.text().to(situation.standing().responsible());
        Acting acting = demand("warnings", text.level(), command.actor());
        areKnown(command.text(), "warnings");
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
                text.to(),
                acting.body(),
                plan.warning().acknowledgeWithin(),
                situation.standing().exercise(),
                plan.warning().sender(),
                command.actor().sub());
    }

    /**
     * Decided at the graver of both levels: a lower body does not take back what a higher one has warned of. Nothing when
     * the warning says just that already.
     */
    Optional<WarningAdjusted> adjusted(AdjustWarning command) {
        Situation.Warning before = released(command.warningId());
        Level former = before.text().level();
        WarningText text = command.text().to(before.text().to());
        Level graver = text.level().isGraverThan(former) ? text.level() : former;
        Acting acting = demand("warnings/adjustment", graver, command.actor());
        isInForce(before, "warnings/adjustment");
        areKnown(command.text(), "warnings/adjustment");
        if (text.equals(before.text())) {
            return Optional.empty();
        }
        return Optional.of(new WarningAdjusted(
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
                text.to(),
                acting.body(),
                plan.warning().acknowledgeWithin(),
                situation.standing().exercise(),
                plan.warning().sender(),
                command.reason(),
                command.actor().sub()));
    }

    /** Also after the incident has ended: whoever was warned must learn that it is over. */
    WarningLifted lifted(LiftWarning command) {
        Situation.Warning before = released(command.warningId());
        Acting acting = demand("warnings/lift", before.text().level(), command.actor());
        isInForce(before, "warnings/lift");
        return new WarningLifted(
                incident,
                command.warningId(),
                before.edition() + 1,
                before.text().subject(),
                before.text().level(),
                before.text().to(),
                acting.body(),
                situation.standing().exercise(),
                plan.warning().sender(),
                command.reason(),
                command.actor().sub());
    }

    private Situation.Warning released(String id) {
        Situation.Warning warning = situation.warning(id);
        if (warning == null) {
            throw Refusal.missing("没有这条预警", "no such warning");
        }
        return warning;
    }

    private void isInForce(Situation.Warning warning, String act) {
        if (warning.lifted()) {
            throw Refusal.conflict(plan.act(act).clause(), "该预警已解除", "the warning has been lifted");
        }
    }

    private void areKnown(WarningText text, String act) {
        new Addressees(situation.standing(), plan)
                .refuseOthers("to", plan.act(act).clause(), text.to());
    }

    private Acting demand(String act, Level level, Actor actor) {
        Acting acting = new Authority(plan, situation.standing()).demand(act, actor, Concern.of(level));
        new Obstacle(situation.standing(), plan).refuse(act, level);
        return acting;
    }
}
