package watchkeeper.incident.entry;

import java.time.Instant;
import watchkeeper.incident.plan.Plan;
import watchkeeper.incident.register.Content.PersonGiven;
import watchkeeper.incident.standing.Standing;

/** What an entry must know of the rest of the world in order to decide. */
interface Circumstances {
    Instant now();

    Standing standing(String incidentId);

    Plan plan(Standing standing);

    /** True when the incident has an entry of the register that stands so. */
    boolean has(String incidentId, String register, String state);

    /** True when that very entry of the incident stands so. */
    boolean stands(String incidentId, String entryId, String register, String state);

    /** The id of a person, who is entered when only a name is given. */
    String personId(PersonGiven person, String clause);
}
