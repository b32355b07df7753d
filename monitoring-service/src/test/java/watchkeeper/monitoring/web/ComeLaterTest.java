package watchkeeper.monitoring.web;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.monitoring.intake.BrokerAway;

class ComeLaterTest {
    @RestController
    static class AnyDoor {
        @PostMapping("/any")
        Mono<String> any() {
            return Mono.error(new BrokerAway(new TimeoutException("away")));
        }
    }

    @Test
    void withTheBrokerAwayEveryDoorSaysWhenToComeAgain() {
        WebTestClient.bindToController(new AnyDoor())
                .controllerAdvice(new Problems(), new ComeLater())
                .build()
                .post()
                .uri("/any")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "5")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }
}
