/** Kafka in. */
@NullMarked
package watchkeeper.reporting.intake;

import org.jspecify.annotations.NullMarked;
