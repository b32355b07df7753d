package watchkeeper.incident.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.problem.Refusal;
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
    private final JdbcClient db;
    private final Clock clock;

    StoredCircumstances(Standings standings, Plans plans, KnownEntries entries, JdbcClient db, Clock clock) {
        this.standings = standings;
        this.plans = plans;
        this.entries = entries;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Standing standing(String incidentId) {
        return standings.of(incidentId);
    }

    @Override
    public Plan plan(Standing standing) {
        return plans.of(standing.plan(), standing.planVersion());
    }

    @Override
    public boolean has(String incidentId, String register, String state) {
        return entries.has(incidentId, register, state);
    }

    @Override
    public boolean stands(String incidentId, String entryId, String register, String state) {
        return entries.stands(incidentId, entryId, register, state);
    }

    @Override
    public String personId(PersonGiven person, String clause) {
        if (person.id() != null) {
            boolean known = db.sql("select exists (select from person where id = ?)")
                    .param(person.id())
                    .query(Boolean.class)
                    .single();
            if (!known) {
                throw Refusal.invalid(
                        person.field(), clause, "没有这个人员：" + person.id(), "no such person: " + person.id());
            }
            return person.id();
        }
        String id = UUID.randomUUID().toString();
        db.sql("insert into person (id, name) values (?, ?)")
                .param(id)
                .param(person.name())
                .update();
        return id;
    }
}
