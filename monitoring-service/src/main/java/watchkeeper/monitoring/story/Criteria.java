package watchkeeper.monitoring.story;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import watchkeeper.contracts.ReferenceMessage.Criterion;

/** The plan's criteria in force, from the gravest to the lightest level; empty before the reference was read. */
public interface Criteria {
    List<Criterion> inForce();

    /** The zone of the plan's hours. */
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }
}
