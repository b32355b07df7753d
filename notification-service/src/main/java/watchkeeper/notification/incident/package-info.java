/** What notification must know of an incident that not every message says. */
@NullMarked
package watchkeeper.notification.incident;

import org.jspecify.annotations.NullMarked;
