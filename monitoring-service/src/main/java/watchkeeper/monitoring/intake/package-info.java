/** Detections and people's commands on their way into Kafka, acknowledged only when the broker has them. */
@NullMarked
package watchkeeper.monitoring.intake;

import org.jspecify.annotations.NullMarked;
