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
        String id, String type, String key, String aggregate, long sequence, Instant recordedAt, Object message) {}
