/** The event store that never skips: Axon on PostgreSQL with the remedies that stock Axon lacks. */
@NullMarked
package watchkeeper.chassis.store;

import org.jspecify.annotations.NullMarked;
