package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.Map;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.register.Content.PersonGiven;
import watchkeeper.incident.standing.Standing;

/** What an entry must know of the rest of the world in order to decide. */
interface Circumstances {
    Instant now();

    /** Nobody changes it until the decision is stored. */
    Standing standing(String incidentId);

    /** The incident that goes on with this one: itself, unless it was absorbed. */
    Standing goingOn(Standing standing);

    Plan plan(Standing standing);

    /** True when the incident has an entry of the register that stands so, and stood so at that time. */
    boolean stood(String incidentId, String register, String state, Instant at);

    /** True when that very entry of the incident stands so. */
    boolean stands(String incidentId, String entryId, String register, String state);

    /** The present edition of another entry. */
    Map<String, Object> content(String entryId);

    /** The id of a person, who is entered when only a name is given. */
    String personId(PersonGiven person, String clause);
}
