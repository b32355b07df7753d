package watchkeeper.incident.authority;

/** The body that acts, and whether it acts for a lower one. */
public record Acting(String body, boolean byHigherBody) {}
