/** Working days by the State Council's notices; a year without a notice is unknown. */
@NullMarked
package watchkeeper.incident.calendar;

import org.jspecify.annotations.NullMarked;
