/** Live lists: the present state, then every change, resumable on any instance. */
@NullMarked
package watchkeeper.chassis.live;

import org.jspecify.annotations.NullMarked;
