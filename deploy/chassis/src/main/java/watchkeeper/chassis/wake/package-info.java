/** Timers only wake: one recurring sweep in the cluster. */
@NullMarked
package watchkeeper.chassis.wake;

import org.jspecify.annotations.NullMarked;
