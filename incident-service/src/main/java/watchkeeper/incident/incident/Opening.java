package watchkeeper.incident.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import watchkeeper.incident.authority.Authority;
import watchkeeper.incident.authority.Concern;
import watchkeeper.incident.command.IncidentCommand.OpenIncident;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.person.People;
import watchkeeper.incident.plan.Plan;

/** Opening: from a story, or by hand from a report that came in earlier. */
final class Opening {
    private Opening() {}

    static IncidentOpened of(OpenIncident command, Plan plan, Instant now, People people) {
        new Authority(plan, null).demand("open", command.actor(), Concern.NONE);
        Instant receivedAt = Held.at("receivedAt", plan.act("open").clause(), command.receivedAt(), now);
        return new IncidentOpened(
                command.incidentId(),
                command.title(),
                command.units(),
                command.storyId(),
                command.exercise(),
                plan.id(),
                plan.version(),
                plan.timeZone(),
                plan.initialReport(),
                command.source(),
                idOf(command.reporter(), people),
                idOf(command.recorder(), people),
                receivedAt,
                command.actor().sub());
    }

    private static @Nullable String idOf(@Nullable String name, People people) {
        return name == null ? null : people.idOf(name, null);
    }
}
