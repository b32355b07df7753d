package watchkeeper.contracts;

/** What kind of publisher a detection comes from; the plan's warning criteria ask for it (clause 四). */
public enum MediaClass {
    MAINSTREAM,
    FORUM,
    SOCIAL,
    OTHER
}
