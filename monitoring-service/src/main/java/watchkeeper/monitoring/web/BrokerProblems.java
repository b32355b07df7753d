package watchkeeper.monitoring.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import watchkeeper.chassis.problem.Problems;
import watchkeeper.monitoring.intake.BrokerAway;

/** The broker did not confirm: whatever the door, nothing is promised, and to send it again does no harm. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokerProblems {
    private static final int RETRY_AFTER_S = 5;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(BrokerAway e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", Integer.toString(RETRY_AFTER_S))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(503, "消息系统暂不可用，请重发", "the broker is away, send it again", null, ""));
    }
}
