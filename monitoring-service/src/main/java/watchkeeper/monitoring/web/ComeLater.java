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
import watchkeeper.monitoring.intake.OverQuota;

/** Come again later: with the broker away nothing is promised, over the quota nothing was read. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ComeLater {
    private static final long RETRY_AFTER_S = 5;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> away(BrokerAway e) {
        return later(
                HttpStatus.SERVICE_UNAVAILABLE,
                RETRY_AFTER_S,
                "消息系统暂不可用，请整批重发",
                "the broker is away, send it all again");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooMuch(OverQuota e) {
        return later(
                HttpStatus.TOO_MANY_REQUESTS,
                e.retryAfter().toSeconds(),
                "信源“%s”超出每分钟 %d 条的限额".formatted(e.source(), e.perMinute()),
                "the source %s is over its quota of %d detections a minute".formatted(e.source(), e.perMinute()));
    }

    private static ResponseEntity<ProblemDetail> later(HttpStatus status, long seconds, String zh, String en) {
        return ResponseEntity.status(status)
                .header("Retry-After", Long.toString(seconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(status.value(), zh, en, null, ""));
    }
}
