/** Kafka out: each stored event that leaves becomes exactly one message. */
@NullMarked
package watchkeeper.chassis.announce;

import org.jspecify.annotations.NullMarked;
