package watchkeeper.reporting.proof;

import java.time.Instant;

/**
 * One message as the record keeps it.
 *
 * @param sequence 1, 2, 3 … without holes per topic and aggregate
 * @param recordedAt when its source wrote it down
 * @param message the published message that was read from what is stored
 */
public record Line(String topic, String aggregate, long sequence, Instant recordedAt, Object message) {
    /** As sources name it: aggregate and sequence. */
    public String id() {
        return aggregate + ":" + sequence;
    }
}
