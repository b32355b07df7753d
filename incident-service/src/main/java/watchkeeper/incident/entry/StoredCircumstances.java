package watchkeeper.incident.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.incident.past.Past;
import watchkeeper.incident.person.People;
import watchkeeper.incident.person.Person;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.plan.Plans;
import watchkeeper.incident.register.Content.PersonGiven;
import watchkeeper.incident.standing.Standing;
import watchkeeper.incident.standing.Standings;

/** The circumstances as they are stored, all in the transaction of the decision. */
@Component
class StoredCircumstances implements Circumstances {
    private final Standings standings;
    private final Plans plans;
    private final KnownEntries entries;
    private final Past past;
    private final People people;
    private final Clock clock;

    StoredCircumstances(Standings standings, Plans plans, KnownEntries entries, Past past, People people, Clock clock) {
        this.standings = standings;
        this.plans = plans;
        this.entries = entries;
        this.past = past;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Standing standing(String incidentId) {
        return standings.held(incidentId);
    }

    @Override
    public Standing goingOn(Standing standing) {
        return standings.goingOn(standing);
    }

    @Override
    public Plan plan(Standing standing) {
        return plans.of(standing.plan(), standing.planVersion());
    }

    @Override
    public boolean stood(String incidentId, String register, String state, Instant at) {
        return entries.stood(incidentId, register, state, at);
    }

    @Override
    public boolean stands(String incidentId, String entryId, String register, String state) {
        return entries.stands(incidentId, entryId, register, state);
    }

    @Override
    public Map<String, Object> content(String entryId) {
        return EntryRow.of(past.of(entryId)).content();
    }

    @Override
    public String personId(PersonGiven person, String clause) {
        if (person.name() != null) {
            return people.idOf(person.name(), person.contact());
        }
        String id = Objects.requireNonNull(person.id(), "a person is given by name or by id");
        if (people.find(id).state() != Person.State.KNOWN) {
            throw Refusal.invalid(person.field(), clause, "没有这个人，或其姓名已删除", "no such person, or the name was deleted");
        }
        return id;
    }
}
