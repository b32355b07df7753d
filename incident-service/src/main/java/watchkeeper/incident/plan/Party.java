package watchkeeper.incident.plan;

import java.util.Set;

/** Who can stand in an act's {@code by}, besides the bodies of the plan. */
public final class Party {
    /** The command body of the level that is decided on, or the one in command at present. */
    public static final String COMMAND = "COMMAND";
    /** Every command body of the plan. */
    public static final String ANY_COMMAND = "ANY_COMMAND";
    /** The responsible units of the incident. */
    public static final String RESPONSIBLE = "RESPONSIBLE";
    /** The watching departments of the incident. */
    public static final String WATCHING = "WATCHING";
    /** Whom the entry concerns. */
    public static final String ADDRESSEE = "ADDRESSEE";
    /** The person who wrote it. */
    public static final String AUTHOR = "AUTHOR";

    public static final Set<String> ALL = Set.of(COMMAND, ANY_COMMAND, RESPONSIBLE, WATCHING, ADDRESSEE, AUTHOR);
    /** Roles of the accounts, as the issuer's claims have them. */
    public static final Set<String> ROLES = Set.of("duty-officer", "leader", "archivist", "admin", "signer");

    private Party() {}

    public static boolean isRole(String party) {
        return ROLES.contains(party);
    }
}
