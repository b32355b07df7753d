package watchkeeper.incident.plan;

/** The plan versions that this service keeps, and the one that new incidents are opened under. */
public interface Plans {
    /** The version that a new incident is opened under. */
    Plan inUse();

    /**
     * The version that an incident was opened under.
     *
     * @throws watchkeeper.chassis.problem.Refusal when it is not kept
     */
    Plan of(String id, String version);
}
