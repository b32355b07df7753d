/** Calls to the outside: only to public addresses, only so long, only so much. */
@NullMarked
package watchkeeper.chassis.outside;

import org.jspecify.annotations.NullMarked;
