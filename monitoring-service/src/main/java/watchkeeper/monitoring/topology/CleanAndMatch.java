package watchkeeper.monitoring.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.wire.Json;
import watchkeeper.contracts.Detection;
import watchkeeper.monitoring.detection.Bounds;
import watchkeeper.monitoring.detection.Cleaned.Accepted;
import watchkeeper.monitoring.detection.Cleaned.Rejected;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.Fault;
import watchkeeper.monitoring.detection.IntakeReader;
import watchkeeper.monitoring.detection.Sources;
import watchkeeper.monitoring.story.Match;
import watchkeeper.monitoring.topology.Outgoing.To;
import watchkeeper.monitoring.watchlist.match.Watching;

/** From what stands on the intake topic to a clean detection and its matches, in one hop. */
final class CleanAndMatch implements Processor<String, byte[], String, Outgoing> {
    private static final Logger LOG = LoggerFactory.getLogger(CleanAndMatch.class);

    private final IntakeReader reader;
    private final Watching watching;
    private final Pulses pulses = new Pulses();
    private @Nullable ProcessorContext<String, Outgoing> context;

    CleanAndMatch(Cleaner cleaner, Watching watching) {
        this.reader = new IntakeReader(cleaner);
        this.watching = watching;
    }

    @Override
    public void init(ProcessorContext<String, Outgoing> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, byte[]> record) {
        switch (reader.read(record.value(), name -> text(record.headers(), name))) {
            case Rejected rejected -> aside(record, rejected.fault(), rejected.fields());
            case Accepted accepted -> pass(record, accepted);
        }
    }

    private void pass(Record<String, byte[]> record, Accepted accepted) {
        Detection detection = accepted.detection();
        byte[] value;
        List<Matched> matches;
        try {
            matches = watching.match(detection).stream()
                    .map(hit ->
                            new Matched(hit.watchlist().id(), Json.MAPPER.writeValueAsBytes(Match.of(hit, detection))))
                    .toList();
            value = Json.MAPPER.writeValueAsBytes(detection);
        } catch (RuntimeException e) {
            // A text that the matcher cannot stand must not stop all the others of its partition. Sending stays
            // outside: what fails there is the broker's, and the thread has to hear of it.
            LOG.error("a detection cannot be matched", e);
            Fault fault = new Fault("", "cannot be matched: " + e.getClass().getSimpleName());
            aside(record, fault, accepted.fields());
            return;
        }
        long timestamp = record.timestamp();
        String feed = text(record.headers(), Sources.HEADER);
        Headers headers = headers(detection, feed);
        out().forward(new Record<>(detection.item(), new Outgoing(To.DETECTIONS, value), timestamp, headers));
        pulses.of(detection, feed, timestamp).forEach(out()::forward);
        for (Matched match : matches) {
            out().forward(new Record<>(match.watchlist(), new Outgoing(To.MATCHES, match.value()), timestamp));
        }
    }

    private void aside(Record<String, byte[]> record, Fault fault, @Nullable JsonNode fields) {
        byte @Nullable [] sent = record.value();
        int bytes = sent == null ? 0 : sent.length;
        boolean kept = fields == null && sent != null && bytes <= Bounds.RECORD;
        out().forward(Aside.of(out(), record, bytes, fault, fields, kept ? reader.sealed(sent) : null));
    }

    // Never compared: it only carries bytes from one step to the next.
    @SuppressWarnings("ArrayRecordComponent")
    private record Matched(String watchlist, byte[] value) {}

    private ProcessorContext<String, Outgoing> out() {
        return Objects.requireNonNull(context);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** CloudEvents binary mode; a repeated observation has the same id. */
    private static Headers headers(Detection detection, @Nullable String feed) {
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", detection.item() + "@" + detection.observedAt());
        add(headers, "ce_source", "/monitoring-service");
        add(headers, "ce_type", "watchkeeper.detection");
        add(headers, "ce_time", detection.observedAt().toString());
        add(headers, "content-type", "application/json");
        if (feed != null && feed.length() <= Sources.LONGEST) {
            add(headers, Sources.HEADER, feed);
        }
        return headers;
    }

    private static void add(RecordHeaders headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
