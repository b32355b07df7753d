package watchkeeper.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.detection.Cleaned;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.StrictJson;
import watchkeeper.monitoring.intake.Candidate;
import watchkeeper.monitoring.intake.DetectionIntake;
import watchkeeper.monitoring.intake.Origin;
import watchkeeper.monitoring.intake.Quotas;
import watchkeeper.monitoring.intake.Receipt;

/** Bodies of detections, line by line as they come or whole, on their way into the intake. */
@Component
class DetectionBodies {
    private static final int BATCH = 200;

    private final DetectionIntake intake;
    private final Quotas quotas;
    private final Cleaner cleaner;
    private final int mostBytes;

    DetectionBodies(
            DetectionIntake intake,
            Quotas quotas,
            Cleaner cleaner,
            @Value("${watchkeeper.intake.max-body:8MB}") DataSize most) {
        this.intake = intake;
        this.quotas = quotas;
        this.cleaner = cleaner;
        this.mostBytes = Math.toIntExact(most.toBytes());
    }

    int mostBytes() {
        return mostBytes;
    }

    Mono<ResponseEntity<Receipt>> lines(Origin origin, Flux<DataBuffer> body) {
        quotas.demand(origin.source());
        LineCutter cutter = new LineCutter();
        Flux<byte[]> lines =
                body.concatMapIterable(cutter::cut, 1).concatWith(Flux.defer(() -> Flux.fromIterable(cutter.rest())));
        return lines.index((index, line) -> new Line(index, line))
                .buffer(BATCH)
                .concatMap(batch -> off(() -> intake.take(origin, cleaned(batch))), 1)
                .reduce(Receipt.NOTHING, Receipt::plus)
                .map(DetectionBodies::durable);
    }

    /** A body that is read whole, within the bound. */
    Mono<ResponseEntity<Receipt>> whole(Origin origin, Flux<DataBuffer> body, Function<JsonNode, List<Cleaned>> clean) {
        // Here too, before anything is read.
        quotas.demand(origin.source());
        return joined(body).flatMap(bytes -> taken(origin, bytes, clean));
    }

    Mono<byte[]> joined(Flux<DataBuffer> body) {
        return DataBufferUtils.join(body, mostBytes).map(DetectionBodies::bytes).defaultIfEmpty(new byte[0]);
    }

    /** A body that is there already. */
    Mono<ResponseEntity<Receipt>> taken(Origin origin, byte[] body, Function<JsonNode, List<Cleaned>> clean) {
        quotas.demand(origin.source());
        return off(() -> intake.take(origin, numbered(clean.apply(parsed(body)))))
                .map(DetectionBodies::durable);
    }

    /** One object, or an array of them. */
    static List<Cleaned> each(JsonNode json, Function<JsonNode, Cleaned> clean) {
        return json.isArray() ? json.valueStream().map(clean).toList() : List.of(clean.apply(json));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Line(long index, byte[] bytes) {}

    private List<Candidate> cleaned(List<Line> batch) {
        return batch.stream()
                .map(line -> new Candidate(line.index(), cleaner.clean(line.bytes())))
                .toList();
    }

    private static List<Candidate> numbered(List<Cleaned> cleaned) {
        List<Candidate> candidates = new ArrayList<>(cleaned.size());
        cleaned.forEach(one -> candidates.add(new Candidate(candidates.size(), one)));
        return candidates;
    }

    private static JsonNode parsed(byte[] bytes) {
        try {
            JsonNode json = StrictJson.read(bytes);
            if (json.isObject() || json.isArray()) {
                return json;
            }
        } catch (JacksonException e) {
            throw Refusal.invalid("", "", "请求体不是可读的 JSON", StrictJson.reason(e));
        }
        throw Refusal.invalid("", "", "请求体应为一个 JSON 对象或数组", "the body must be a JSON object or array");
    }

    /** Cleaning is work for the processor and sending waits for the broker: neither belongs on the event loop. */
    private static Mono<Receipt> off(Callable<Receipt> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ResponseEntity<Receipt> durable(Receipt receipt) {
        return ResponseEntity.accepted().body(receipt);
    }
}
