/** Who may enter: every service checks the bearer token itself and knows the caller's bodies and units. */
@NullMarked
package watchkeeper.chassis.door;

import org.jspecify.annotations.NullMarked;
