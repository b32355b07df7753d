/** Messages on Kafka: CloudEvents 1.0 in binary mode, with aggregate and sequence. */
@NullMarked
package watchkeeper.chassis.wire;

import org.jspecify.annotations.NullMarked;
