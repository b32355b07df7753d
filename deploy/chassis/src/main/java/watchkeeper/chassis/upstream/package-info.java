/** Messages from upstream as events that sagas handle, in the reader's own thread and transaction. */
@NullMarked
package watchkeeper.chassis.upstream;

import org.jspecify.annotations.NullMarked;
