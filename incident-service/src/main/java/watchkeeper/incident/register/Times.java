package watchkeeper.incident.register;

/** How often a step may be taken. */
public enum Times {
    /** Once in an edition of the entry. */
    ONCE,
    /** Once by each addressee; the entry stands in the next state when all of them have. */
    ONCE_EACH,
    ANY
}
