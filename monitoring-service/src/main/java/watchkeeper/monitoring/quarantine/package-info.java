/** What could not be read: kept without names, listed, replayable; it never stops a partition. */
@NullMarked
package watchkeeper.monitoring.quarantine;

import org.jspecify.annotations.NullMarked;
