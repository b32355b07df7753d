package watchkeeper.incident.plan;

import java.util.List;

/** The plan versions that this service knows, and the one that new incidents are opened under. */
public interface Plans {
    /** The version that a new incident is opened under. */
    Plan inUse();

    /** The version that an incident was opened under. */
    Plan of(String id, String version);

    List<Plan> all();
}
