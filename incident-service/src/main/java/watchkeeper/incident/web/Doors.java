package watchkeeper.incident.web;

import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import watchkeeper.chassis.door.Caller;
import watchkeeper.incident.authority.Actor;
import watchkeeper.incident.deputy.Deputies;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.Standings;

/** What every door needs: who acts, deputies included, and by which clause of the incident's own plan a field is asked for. */
@Component
class Doors {
    private final CommandGateway commands;
    private final Deputies deputies;
    private final Standings standings;
    private final Plans plans;

    Doors(CommandGateway commands, Deputies deputies, Standings standings, Plans plans) {
        this.commands = commands;
        this.deputies = deputies;
        this.standings = standings;
        this.plans = plans;
    }

    Actor actor(Caller caller) {
        Set<String> bodies = new HashSet<>(caller.bodies());
        bodies.addAll(deputies.bodiesOf(caller.sub()));
        Set<String> units = new HashSet<>(caller.units());
        units.addAll(bodies);
        return new Actor(caller.sub(), Set.copyOf(bodies), Set.copyOf(units), caller.roles());
    }

    /** For an act on an incident; 404 when there is no such incident. */
    Given given(String incidentId, String act) {
        return new Given(plan(incidentId).act(act).clause());
    }

    Plan plan(String incidentId) {
        Standing standing = standings.of(incidentId);
        return plans.of(standing.plan(), standing.planVersion());
    }

    boolean exists(String incidentId) {
        return standings.find(incidentId).isPresent();
    }

    Standing standing(String incidentId) {
        return standings.of(incidentId);
    }

    /** Under which command what an ended incident left open is settled. */
    Standing goingOn(String incidentId) {
        return standings.goingOn(standings.of(incidentId));
    }

    void send(Object command) {
        commands.sendAndWait(command);
    }

    /** A stream whose start looks at the database, which no thread of the network may wait for. */
    <T> Flux<T> stream(Supplier<Flux<T>> start) {
        return Flux.defer(start).subscribeOn(Schedulers.boundedElastic());
    }

    static ResponseEntity<Map<String, String>> created(String location, String id) {
        return ResponseEntity.created(URI.create(location)).body(Map.of("id", id));
    }
}
