package watchkeeper.monitoring.quarantine;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A quarantined record as people see it in the list, without what was sent.
 *
 * @param number grows with every entry: the order, and the cursor of the list
 * @param bytes size as sent
 * @param kept whether it can be downloaded and replayed
 */
public record QuarantineEntry(
        String id,
        @JsonIgnore long number,
        String topic,
        int partition,
        long offset,
        String field,
        String reason,
        int bytes,
        boolean kept,
        Instant recordedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {}
