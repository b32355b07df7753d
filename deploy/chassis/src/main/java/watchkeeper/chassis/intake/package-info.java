/** Kafka in: each message is applied once, in the same transaction as its effect; and how far time is known. */
@NullMarked
package watchkeeper.chassis.intake;

import org.jspecify.annotations.NullMarked;
