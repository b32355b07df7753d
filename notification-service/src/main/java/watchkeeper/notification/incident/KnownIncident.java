package watchkeeper.notification.incident;

import java.time.ZoneId;

/**
 * An incident as far as people must be told of it.
 *
 * @param title its id for an incident older than what is known here
 * @param zone of its plan's hours
 * @param inCharge the command body in force, or last in force; before any response whoever owes the first report
 */
public record KnownIncident(String id, String title, boolean exercise, ZoneId zone, String inCharge) {}
