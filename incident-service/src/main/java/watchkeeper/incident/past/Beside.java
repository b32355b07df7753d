package watchkeeper.incident.past;

import java.util.List;

/** Aggregates of their own that belong to an incident: its past is theirs as well. */
public interface Beside {
    /** Their ids, the present ones and those of long ago. */
    List<String> aggregatesOf(String incidentId);
}
