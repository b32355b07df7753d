/**
 * Warnings and their acknowledgements in the Common Alerting Protocol, version 1.2 (OASIS), for those who read alerts of
 * many agencies with one reader. Records and a writer, without a framework.
 *
 * <p>Whoever sends an alert and whoever acknowledges it know each other only by sender, identifier and sent time: both
 * ends build the three with {@link watchkeeper.contracts.cap.CapReference#ofWarning}.
 */
@NullMarked
package watchkeeper.contracts.cap;

import org.jspecify.annotations.NullMarked;
