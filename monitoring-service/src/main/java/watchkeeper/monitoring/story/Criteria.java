package watchkeeper.monitoring.story;

import java.util.List;
import watchkeeper.contracts.ReferenceMessage.Criterion;

/** The plan's criteria in force, from the gravest to the lightest level; empty before the reference was read. */
public interface Criteria {
    List<Criterion> inForce();
}
