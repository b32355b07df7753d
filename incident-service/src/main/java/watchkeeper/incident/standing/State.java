package watchkeeper.incident.standing;

/** How an incident stands. */
public enum State {
    OPEN,
    RESPONDING,
    LIFTED,
    /** Absorbed by another incident. */
    MERGED,
    /** It was no incident. */
    DISMISSED,
    /** Evaluated and closed. */
    CLOSED;

    public boolean over() {
        return this == MERGED || this == DISMISSED || this == CLOSED;
    }
}
