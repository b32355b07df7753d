package watchkeeper.incident.board;

import java.util.List;
import java.util.Optional;

/** Rows of lists as far as they are folded: those that people see, those of a rebuild, or those of a look back. */
public interface Rows {
    <T> Optional<T> find(String list, String key, Class<T> type);

    /** The rows of the list that belong to the incident, in no order: those with its id as their {@code incidentId}. */
    <T extends OfIncident> List<T> ofIncident(String list, String incidentId, Class<T> type);

    void put(String list, String key, Object row);

    /** Nothing when there is no such row. */
    void remove(String list, String key);
}
