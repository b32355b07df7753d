package watchkeeper.monitoring.topology;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.detection.Fault;
import watchkeeper.monitoring.quarantine.Quarantined;
import watchkeeper.monitoring.topology.Outgoing.To;

/** Sends a record to the quarantine instead of stopping its partition. */
final class Aside {
    private Aside() {}

    static Record<String, Outgoing> of(
            ProcessorContext<?, ?> context,
            Record<?, ?> record,
            int bytes,
            Fault fault,
            @Nullable JsonNode fields,
            byte @Nullable [] sealed) {
        RecordMetadata at = context.recordMetadata().orElseThrow();
        Quarantined aside = new Quarantined(
                at.topic(), at.partition(), at.offset(), fault.field(), fault.reason(), bytes, fields, sealed);
        return new Record<>(
                aside.place(), new Outgoing(To.QUARANTINE, Json.MAPPER.writeValueAsBytes(aside)), record.timestamp());
    }
}
