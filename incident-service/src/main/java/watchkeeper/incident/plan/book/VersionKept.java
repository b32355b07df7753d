package watchkeeper.incident.plan.book;

/** A version of a plan is kept, as it was written; as stored for ever. */
public record VersionKept(String id, String version, String yaml, String by) {}
