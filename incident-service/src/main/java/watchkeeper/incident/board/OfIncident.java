package watchkeeper.incident.board;

/** A row that belongs to an incident. */
public interface OfIncident {
    /** Its key in its list. */
    String id();

    String incidentId();
}
