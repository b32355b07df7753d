package watchkeeper.monitoring.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import watchkeeper.chassis.door.Caller;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.monitoring.detection.AlertCleaner;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.CloudEventCleaner;
import watchkeeper.monitoring.intake.Origin;
import watchkeeper.monitoring.intake.Receipt;

/** Detections over HTTP. 202 means that the broker has them; a repeat of the whole request does no harm. */
@RestController
class DetectionController {
    private static final String PATH = "/api/detections";

    private final DetectionBodies bodies;
    private final Cleaner cleaner;
    private final CloudEventCleaner events;
    private final AlertCleaner alerts;

    DetectionController(DetectionBodies bodies, Cleaner cleaner, CloudEventCleaner events, AlertCleaner alerts) {
        this.bodies = bodies;
        this.cleaner = cleaner;
        this.events = events;
        this.alerts = alerts;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_NDJSON_VALUE)
    Mono<ResponseEntity<Receipt>> lines(Caller caller, ServerHttpRequest request) {
        return bodies.lines(demanded(caller), request.getBody());
    }

    /** Plain, or the data of a CloudEvent in binary mode. */
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Receipt>> json(
            Caller caller,
            ServerHttpRequest request,
            @RequestHeader(name = "ce-specversion", required = false) @Nullable String event,
            @RequestHeader(name = "ce-time", required = false) @Nullable String time) {
        return bodies.whole(
                demanded(caller),
                request.getBody(),
                body -> DetectionBodies.each(
                        body, one -> event == null ? cleaner.clean(one) : events.cleanBinary(time, one)));
    }

    @PostMapping(
            path = PATH,
            consumes = {"application/cloudevents+json", "application/cloudevents-batch+json"})
    Mono<ResponseEntity<Receipt>> cloudEvents(Caller caller, ServerHttpRequest request) {
        return bodies.whole(demanded(caller), request.getBody(), body -> DetectionBodies.each(body, events::clean));
    }

    @PostMapping(path = PATH + "/alertmanager", consumes = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<Receipt>> alerts(Caller caller, ServerHttpRequest request) {
        return bodies.whole(demanded(caller), request.getBody(), alerts::clean);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(DataBufferLimitException e) {
        int most = bodies.mostBytes();
        return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(
                        413,
                        "请求超过 %d 字节，请改用 application/x-ndjson".formatted(most),
                        "larger than %d bytes: use application/x-ndjson".formatted(most),
                        null,
                        ""));
    }

    private static Origin demanded(Caller caller) {
        Roles.demand(caller, "feed", "duty-officer", "admin");
        return Origin.account(caller.sub());
    }
}
