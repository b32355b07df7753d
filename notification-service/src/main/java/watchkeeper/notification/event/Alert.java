package watchkeeper.notification.event;

import java.time.Instant;

/**
 * The edition of a warning that a notification is about, by the names under which it leaves as an alert.
 *
 * @param sent when the edition was recorded
 * @param timeZone of the plan: alerts carry their offset
 */
public record Alert(String sender, String identifier, Instant sent, String timeZone) {}
