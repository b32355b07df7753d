package watchkeeper.monitoring.web;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.chassis.problem.Refusal;
import watchkeeper.monitoring.detection.Cleaned;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.CloudEventCleaner;
import watchkeeper.monitoring.detection.StrictJson;
import watchkeeper.monitoring.intake.Candidate;
import watchkeeper.monitoring.intake.DetectionIntake;
import watchkeeper.monitoring.intake.Receipt;

/** Detections over HTTP. 202 means that the broker has them; a repeat of the whole request does no harm. */
@RestController
class DetectionController {
    private static final String PATH = "/api/detections";
    private static final int BATCH = 200;

    private final DetectionIntake intake;
    private final Cleaner cleaner;
    private final CloudEventCleaner events;
    private final int mostBytes;

    DetectionController(
            DetectionIntake intake,
            Cleaner cleaner,
            CloudEventCleaner events,
            @Value("${watchkeeper.intake.max-body:8MB}") DataSize most) {
        this.intake = intake;
        this.cleaner = cleaner;
        this.events = events;
        this.mostBytes = Math.toIntExact(most.toBytes());
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<ResponseEntity<Receipt>> lines(Caller caller, ServerHttpRequest request) {
        demand(caller);
        LineCutter cutter = new LineCutter();
        Flux<byte[]> lines = request.getBody()
                .concatMapIterable(cutter::cut, 1)
                .concatWith(Flux.defer(() -> Flux.fromIterable(cutter.rest())));
        return lines.index((index, line) -> new Line(index, line))
                .buffer(BATCH)
                .concatMap(batch -> off(() -> intake.take(cleaned(batch))), 1)
                .reduce(Receipt.NOTHING, Receipt::plus)
                .map(DetectionController::durable);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Receipt>> json(Caller caller, ServerHttpRequest request) {
        demand(caller);
        return whole(request.getBody(), cleaner::clean);
    }

    @PostMapping(
            path = PATH,
            consumes = {"application/cloudevents+json", "application/cloudevents-batch+json"})
    Mono<ResponseEntity<Receipt>> cloudEvents(Caller caller, ServerHttpRequest request) {
        demand(caller);
        return whole(request.getBody(), events::clean);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(DataBufferLimitException e) {
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(
                        413,
                        "请求超过 %d 字节，请改用 application/x-ndjson".formatted(mostBytes),
                        "larger than %d bytes: use application/x-ndjson".formatted(mostBytes),
                        null,
                        ""));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Line(long index, byte[] bytes) {}

    private static void demand(Caller caller) {
        Roles.demand(caller, "feed", "duty-officer", "admin");
    }

    private Mono<ResponseEntity<Receipt>> whole(Flux<DataBuffer> body, Function<JsonNode, Cleaned> clean) {
        return DataBufferUtils.join(body, mostBytes)
                .map(DetectionController::bytes)
                .defaultIfEmpty(new byte[0])
                .flatMap(bytes -> off(() -> {
                    List<Candidate> candidates = candidates(parsed(bytes), clean);
                    return intake.take(candidates);
                }))
                .map(DetectionController::durable);
    }

    private List<Candidate> cleaned(List<Line> batch) {
        return batch.stream()
                .map(line -> new Candidate(line.index(), cleaner.clean(line.bytes())))
                .toList();
    }

    private static List<Candidate> candidates(JsonNode json, Function<JsonNode, Cleaned> clean) {
        if (!json.isArray()) {
            return List.of(new Candidate(0, clean.apply(json)));
        }
        List<Candidate> candidates = new ArrayList<>(json.size());
        for (JsonNode element : json) {
            candidates.add(new Candidate(candidates.size(), clean.apply(element)));
        }
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
