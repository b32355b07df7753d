/** What is still to be delivered and when a notification must be woken, kept with the append; and the sweeps over both. */
@NullMarked
package watchkeeper.notification.delivery;

import org.jspecify.annotations.NullMarked;
