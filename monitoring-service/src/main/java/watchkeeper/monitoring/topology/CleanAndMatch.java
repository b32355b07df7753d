package watchkeeper.monitoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.detection.Cleaned.Accepted;
import watchkeeper.monitoring.detection.Cleaned.Rejected;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.Fault;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.topology.Outgoing.To;
import watchkeeper.monitoring.watchlist.match.Hit;
import watchkeeper.monitoring.watchlist.match.Watching;

/** From what stands on the intake topic to a clean detection and its matches, in one hop. */
final class CleanAndMatch implements Processor<String, byte[], String, Outgoing> {
    private static final Logger LOG = LoggerFactory.getLogger(CleanAndMatch.class);

    private final Cleaner cleaner;
    private final Watching watching;
    private @Nullable ProcessorContext<String, Outgoing> context;

    CleanAndMatch(Cleaner cleaner, Watching watching) {
        this.cleaner = cleaner;
        this.watching = watching;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        ProcessorContext<String, Outgoing> out = Objects.requireNonNull(context);
        byte @Nullable [] sent = record.value();
        int bytes = sent == null ? 0 : sent.length;
        switch (cleaner.clean(sent)) {
            case Rejected rejected -> out.forward(Aside.of(out, record, bytes, rejected.fault(), rejected.fields()));
            case Accepted accepted -> matched(out, record, accepted).forEach(out::forward);
        }
    }

    /** Only what is made of the text is guarded: a record that cannot be passed on is no fault of the text. */
    private List<Record<String, Outgoing>> matched(
            ProcessorContext<String, Outgoing> out, Record<String, byte[]> record, Accepted accepted) {
        try {
            return passed(record.timestamp(), accepted.detection());
        } catch (RuntimeException e) {
            // A text that the matcher cannot stand must not stop all the others of its partition.
            LOG.error("a detection cannot be matched", e);
            Fault fault = new Fault("", "cannot be matched: " + e.getClass().getSimpleName());
            int bytes = record.value().length;
            return List.of(Aside.of(out, record, bytes, fault, accepted.fields()));
        }
    }

    private List<Record<String, Outgoing>> passed(long timestamp, Detection detection) {
        List<Record<String, Outgoing>> passed = new ArrayList<>();
        byte[] value = Json.MAPPER.writeValueAsBytes(detection);
        passed.add(new Record<>(detection.item(), new Outgoing(To.DETECTIONS, value), timestamp, headers(detection)));
        for (Hit hit : watching.match(detection)) {
            byte[] match = Json.MAPPER.writeValueAsBytes(Match.of(hit, detection));
            passed.add(new Record<>(hit.watchlist().id(), new Outgoing(To.MATCHES, match), timestamp));
        }
        return passed;
    }

    /** CloudEvents binary mode; a repeated observation has the same id. */
    private static Headers headers(Detection detection) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", detection.item() + "@" + detection.observedAt());
        add(headers, "ce_source", "/monitoring-service");
        add(headers, "ce_type", "watchkeeper.detection");
        add(headers, "ce_time", detection.observedAt().toString());
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
