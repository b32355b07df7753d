/** Kafka out. */
@NullMarked
package watchkeeper.reporting.announce;

import org.jspecify.annotations.NullMarked;
