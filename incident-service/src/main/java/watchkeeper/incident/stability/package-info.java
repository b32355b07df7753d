/** Consecutive stable working days: when a response may be lifted. It lifts nothing. */
@NullMarked
package watchkeeper.incident.stability;

import org.jspecify.annotations.NullMarked;
