/** The product's clock: the machine's, or a faster or shifted one of an exercise. The only place that reads a clock. */
@NullMarked
package watchkeeper.chassis.clock;

import org.jspecify.annotations.NullMarked;
