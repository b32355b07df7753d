package watchkeeper.incident.register;

/** What sets an opening or a step apart. */
public enum Trait {
    /** An approval 审定, or the refusal of one. */
    APPROVAL,
    /** A measure: while no response was ever in force it needs the approved first report. */
    MEASURE,
    /** Somebody is waited for. */
    AWAITED,
    /** A new edition of the entry, which needs its own approval; the former one is kept and shown as corrected. */
    NEW_EDITION,
    /** What goes out must be the approved wording. */
    AS_APPROVED,
    /** Only when no response is in force. */
    AFTER_RESPONSE,
    /** Settles what was left open: still possible after the incident has ended. */
    SETTLES,
    /** Somebody of the house owes it: the incident is not closed before. */
    OWED,
    /** Goes to the body that the plan names for an expansion, when it does not say to whom. */
    GOES_UP,
    /** Its text is an excerpt of the approved wording that it refers to. */
    QUOTES,
    /** Each of its decisions becomes an instruction. */
    INSTRUCTS
}
