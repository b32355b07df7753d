package watchkeeper.chassis.store;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import watchkeeper.chassis.problem.Problems;

/** What the store says, as problems: nothing there, or too many at the same thing at once. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class StoreProblems {
    @ExceptionHandler
    ResponseEntity<ProblemDetail> missing(AggregateNotFoundException e) {
        return ResponseEntity.status(404)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(404, "没有这个对象", "no such thing: " + e.getAggregateIdentifier(), null, ""));
    }

    @ExceptionHandler({ConcurrencyException.class, AggregateStreamCreationException.class})
    ResponseEntity<ProblemDetail> contended() {
        return ResponseEntity.status(503)
                .header("Retry-After", "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problems.detail(503, "同时操作过多，请重试", "too many act on it at once, try again", null, ""));
    }
}
