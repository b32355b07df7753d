package watchkeeper.gateway.person;

import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Whether the gateway is up, on the public port, and nothing more than that. */
@RestController
class PublicHealth {
    private final HealthEndpoint health;

    PublicHealth(HealthEndpoint health) {
        this.health = health;
    }

    @GetMapping("/actuator/health")
    Mono<ResponseEntity<Map<String, String>>> status() {
        return Mono.fromCallable(() -> health.health().getStatus())
                .subscribeOn(Schedulers.boundedElastic())
                .map(status -> ResponseEntity.status(Status.UP.equals(status) ? 200 : 503)
                        .body(Map.of("status", status.getCode())));
    }
}
