package watchkeeper.chassis.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;

/** Every failure leaves as a problem: what was refused, in which field, under which clause. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // before Boot's own, which names no field
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return problem(refusal.status(), refusal.zh(), refusal.en(), refusal.field(), refusal.clause());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(ServerWebInputException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof JacksonException json) {
                return malformed(json);
            }
        }
        String reason = e.getReason() == null ? "malformed request" : e.getReason();
        return problem(400, "请求有误：" + reason, reason, null, "");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(JacksonException e) {
        String field = e.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
        String what = e.getOriginalMessage();
        return problem(400, "请求内容无法解析：" + field, "cannot be read: " + what, field, "");
    }

    @ExceptionHandler
    ResponseEntity<?> other(Exception e) {
        if (e instanceof ErrorResponse known) {
            // Retry-After, Allow and the like belong to the answer.
            return ResponseEntity.status(known.getStatusCode())
                    .headers(headers -> headers.addAll(known.getHeaders()))
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(known.getBody());
        }
        LOG.error("request failed", e);
        return problem(500, "系统内部错误，已记录", "internal error, it is in the log", null, "");
    }

    static ResponseEntity<ProblemDetail> problem(
            int status, String zh, String en, @Nullable String field, String clause) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, zh, en, field, clause));
    }

    public static ProblemDetail detail(int status, String zh, String en, @Nullable String field, String clause) {
        ProblemDetail detail = ProblemDetail.forStatus(status);
        detail.setTitle(HttpStatus.valueOf(status).getReasonPhrase());
        detail.setDetail(zh);
        detail.setProperty("detailEn", en);
        if (field != null) {
            detail.setProperty("field", field);
        }
        if (!clause.isEmpty()) {
            detail.setProperty("clause", clause);
        }
        return detail;
    }
}
