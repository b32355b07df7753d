package watchkeeper.chassis.wire;

import java.time.Instant;

/**
 * A message as it came.
 *
 * @param aggregate the aggregate whose story the sequence tells
 * @param sequence 1, 2, 3 … without holes per aggregate and topic
 * @param recordedAt product time at which the source recorded the fact
 */
public record Envelope(
        String id,
        String type,
        String key,
        String aggregate,
        long sequence,
        Instant recordedAt,
        Object message,
        Origin origin) {
    /**
     * Where the message stands, and what stands there.
     *
     * @param position offset in the partition
     * @param body the message word for word, also what this version of the program does not know of it
     */
    public record Origin(String topic, int partition, long position, String body) {}
}
