package watchkeeper.incident.incident;

import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.command.IncidentCommand.MergeIncident;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.Standings;

/** Merges two incidents in one transaction: either both histories say so, or neither. */
@Component
class Merging {
    private final Repository<Incident> incidents;
    private final Plans plans;
    private final Standings standings;

    Merging(Repository<Incident> incidents, Plans plans, Standings standings) {
        this.incidents = incidents;
        this.plans = plans;
        this.standings = standings;
    }

    @CommandHandler
    void merge(MergeIncident command) throws Exception {
        if (command.incidentId().equals(command.into())) {
            throw Refusal.invalid("into", "", "不能并入自身", "an incident is not merged into itself");
        }
        // Always in the same order, so that two merges at once cannot wait for each other, on whatever instance.
        boolean absorbedFirst = command.incidentId().compareTo(command.into()) < 0;
        Stream.of(command.incidentId(), command.into()).sorted().forEach(standings::end);
        Aggregate<Incident> first = incidents.load(absorbedFirst ? command.incidentId() : command.into());
        Aggregate<Incident> second = incidents.load(absorbedFirst ? command.into() : command.incidentId());
        Aggregate<Incident> absorbed = absorbedFirst ? first : second;
        Aggregate<Incident> survivor = absorbedFirst ? second : first;
        Standing absorbedBefore = absorbed.invoke(Incident::standing);
        Standing survivorBefore = survivor.invoke(Incident::standing);
        absorbed.execute(incident -> incident.mergeInto(command, survivorBefore, plans));
        survivor.execute(incident -> incident.absorb(command, absorbedBefore, plans));
    }
}
