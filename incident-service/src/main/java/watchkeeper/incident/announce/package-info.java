/** Kafka out: stored events as published messages, and the reference topic. */
@NullMarked
package watchkeeper.incident.announce;

import org.jspecify.annotations.NullMarked;
