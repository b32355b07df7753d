/** A child of the launcher ends when the launcher does. */
@NullMarked
package watchkeeper.chassis.supervise;

import org.jspecify.annotations.NullMarked;
