package watchkeeper.incident.incident;

import java.util.Optional;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.contracts.UnitRole;
import watchkeeper.incident.command.IncidentCommand.AddUnit;
import watchkeeper.incident.command.IncidentCommand.ReleaseUnit;
import watchkeeper.incident.event.IncidentEvent.UnitAdded;
import watchkeeper.incident.event.IncidentEvent.UnitReleased;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.standing.Standing;

/** Responsible units 责任单位 and watching departments 监看部门. */
final class Units {
    private Units() {}

    /** Nothing when the unit is already there in that role. */
    static Optional<UnitAdded> added(String incident, Standing standing, AddUnit command) {
        boolean there = command.role() == UnitRole.WATCHING
                ? standing.watching().contains(command.unit())
                : standing.responsible().contains(command.unit());
        return there
                ? Optional.empty()
                : Optional.of(new UnitAdded(
                        incident,
                        command.unit(),
                        command.role(),
                        command.actor().sub()));
    }

    static UnitReleased released(String incident, Standing standing, ReleaseUnit command, Plan plan) {
        String unit = command.unit();
        if (!standing.responsible().contains(unit) && !standing.watching().contains(unit)) {
            throw Refusal.conflict(
                    plan.act("units/release").clause(),
                    unit + " 不是本事件的责任单位或监看部门",
                    unit + " is not a unit of this incident");
        }
        return new UnitReleased(
                incident, unit, command.reason(), command.actor().sub());
    }
}
