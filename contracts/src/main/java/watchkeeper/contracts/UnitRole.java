package watchkeeper.contracts;

/** What a unit is in an incident. */
public enum UnitRole {
    /** Responsible unit 责任单位: handles the matter and reports. */
    RESPONSIBLE,
    /** Watching department 监看部门: watches, and owes what the plan asks of those who watch. */
    WATCHING
}
