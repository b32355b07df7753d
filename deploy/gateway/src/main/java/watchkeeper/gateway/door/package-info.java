/** The two doors: who is let in by which, and what is refused. */
@NullMarked
package watchkeeper.gateway.door;

import org.jspecify.annotations.NullMarked;
