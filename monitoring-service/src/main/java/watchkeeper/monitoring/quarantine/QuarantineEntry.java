package watchkeeper.monitoring.quarantine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A quarantined record as people see it. */
public record QuarantineEntry(
        String id,
        String topic,
        int partition,
        long offset,
        String field,
        String reason,
        int bytes,
        @Nullable JsonNode fields,
        Instant recordedAt,
        @Nullable Instant replayedAt,
        @Nullable String replayedBy) {}
