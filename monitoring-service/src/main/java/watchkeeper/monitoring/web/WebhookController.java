package watchkeeper.monitoring.web;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;
import watchkeeper.monitoring.detection.Cleaned;
import watchkeeper.monitoring.detection.Cleaner;
import watchkeeper.monitoring.detection.CloudEventCleaner;
import watchkeeper.monitoring.feed.webhook.SignedPost;
import watchkeeper.monitoring.feed.webhook.Webhooks;
import watchkeeper.monitoring.feed.webhook.Webhooks.Claim;
import watchkeeper.monitoring.intake.Origin;
import watchkeeper.monitoring.intake.Receipt;

/**
 * Detections that a feed signs instead of bringing a token: Standard Webhooks, {@code webhook-id}, {@code
 * webhook-timestamp}, {@code webhook-signature}. The body is one detection or an array of them, plain or as CloudEvents.
 */
@RestController
class WebhookController {
    private final DetectionBodies bodies;
    private final Webhooks webhooks;
    private final Cleaner cleaner;
    private final CloudEventCleaner events;

    WebhookController(DetectionBodies bodies, Webhooks webhooks, Cleaner cleaner, CloudEventCleaner events) {
        this.bodies = bodies;
        this.webhooks = webhooks;
        this.cleaner = cleaner;
        this.events = events;
    }

    @PostMapping(
            path = "/api/feeds/{id}/detections",
            consumes = {
                MediaType.APPLICATION_JSON_VALUE,
                "application/cloudevents+json",
                "application/cloudevents-batch+json"
            })
    Mono<ResponseEntity<Receipt>> post(@PathVariable String id, ServerHttpRequest request) {
        var headers = request.getHeaders();
        SignedPost post = new SignedPost(
                headers.getFirst("webhook-id"),
                headers.getFirst("webhook-timestamp"),
                headers.getFirst("webhook-signature"));
        boolean event = !MediaType.APPLICATION_JSON.isCompatibleWith(headers.getContentType());
        return bodies.joined(request.getBody())
                .flatMap(body -> Mono.fromCallable(() -> webhooks.claim(id, post, body))
                        .subscribeOn(Schedulers.boundedElastic())
                        .flatMap(claim -> taken(claim, Origin.feed(id), body, event)));
    }

    private Mono<ResponseEntity<Receipt>> taken(Claim claim, Origin origin, byte[] body, boolean event) {
        return Mono.defer(() -> bodies.taken(origin, body, json -> cleaned(json, event)))
                .onErrorResume(failure -> Mono.fromRunnable(() -> webhooks.release(claim))
                        .subscribeOn(Schedulers.boundedElastic())
                        .then(Mono.error(failure)));
    }

    private List<Cleaned> cleaned(JsonNode json, boolean event) {
        return DetectionBodies.each(json, event ? events::clean : cleaner::clean);
    }
}
