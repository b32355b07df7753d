package watchkeeper.incident.register;

/** What a field can hold. Lengths are in characters. */
public enum FieldType {
    /** A line of at most {@value #LONGEST_LINE}. */
    LINE,
    /** At most {@value #LONGEST_TEXT}. */
    TEXT,
    /** A list of lines. */
    LINES,
    /** True or false. */
    FLAG,
    ONE_OF,
    LEVEL,
    /** A time in the past or to come. */
    INSTANT,
    /** When something held: never in the future. */
    HELD,
    /** When something is due: never before the act that sets it. */
    DUE,
    /** A name, {@code {"name", "contact"}}, or {@code {"id"}} of a person already known; kept as the id. */
    PERSON,
    PERSONS,
    /** A body of the plan, or a unit of the incident. */
    BODY,
    BODIES,
    /** A responsible unit or watching department of the incident. */
    UNIT,
    /** An absolute http or https address. */
    URI,
    /** SHA-256, 64 hexadecimal digits. */
    HASH,
    HASHES,
    /** The id of another entry of the same incident. */
    ENTRY,
    /** A list of objects, each with the field's own parts. */
    ROWS;

    public static final int LONGEST_LINE = 500;
    public static final int LONGEST_TEXT = 20_000;
    public static final int LONGEST_LIST = 200;
    /** How far from the present a time may lie: what lies farther must be a slip. */
    public static final int FARTHEST_DAYS = 2 * 366;
}
