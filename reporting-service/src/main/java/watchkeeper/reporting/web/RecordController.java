package watchkeeper.reporting.web;

import static org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
import static org.springframework.http.MediaType.TEXT_EVENT_STREAM_VALUE;

import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import watchkeeper.reporting.proof.Proof;
import watchkeeper.reporting.record.Proofs;
import watchkeeper.reporting.record.Timeline;
import watchkeeper.reporting.record.TimelinePage;

/** The record of an incident: everything that was said of it, in one order. */
@RestController
class RecordController {
    private final Timeline timeline;
    private final TimelineStreams streams;
    private final Proofs proofs;

    RecordController(Timeline timeline, TimelineStreams streams, Proofs proofs) {
        this.timeline = timeline;
        this.streams = streams;
        this.proofs = proofs;
    }

    @GetMapping(path = "/api/incidents/{id}/timeline", produces = APPLICATION_JSON_VALUE)
    TimelinePage timeline(@PathVariable String id, ServerWebExchange exchange) {
        TimelineRequest request = new TimelineRequest(exchange);
        return timeline.page(id, request.filter(), request.after(), request.limit());
    }

    /** First what is known, then {@code ready}, then every fact as it comes; resumed by {@code Last-Event-ID}. */
    @GetMapping(path = "/api/incidents/{id}/timeline", produces = TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Object>> live(@PathVariable String id, ServerWebExchange exchange) {
        TimelineRequest request = new TimelineRequest(exchange);
        return streams.of(id, request.filter(), request.lastEventId());
    }

    /** Every slot that was demanded, its evidence and the verdict; {@code asOf} reads it as it stood. */
    @GetMapping("/api/incidents/{id}/proof")
    Proof proof(@PathVariable String id, ServerWebExchange exchange) {
        return proofs.of(id, new TimelineRequest(exchange).asOf());
    }
}
