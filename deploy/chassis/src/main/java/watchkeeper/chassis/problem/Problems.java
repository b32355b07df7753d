package watchkeeper.chassis.problem;

import java.util.Map;
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
import watchkeeper.contracts.Words;

/** Every failure leaves as a problem: what was refused, in which field, under which clause. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // before Boot's own, which names no field
public class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Map<Integer, Words> BY_THE_DOOR = Map.of(
            404, new Words("没有这个地址", "there is nothing here"),
            405, new Words("这个地址不接受这种请求", "this address does not take such a request"),
            406, new Words("不提供所要求的格式", "it is not offered in the format asked for"),
            413, new Words("请求内容过大", "the request is too large"),
            415, new Words("不接受这种内容格式", "content of this format is not taken"),
            503, new Words("暂时无法受理，请稍后再试", "not possible at the moment, come again"));

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
            return refusedByTheDoor(known);
        }
        LOG.error("request failed", e);
        return problem(500, "系统内部错误，已记录", "internal error, it is in the log", null, "");
    }

    /** What the framework refuses before a controller is asked, in both languages as everything else. */
    private static ResponseEntity<ProblemDetail> refusedByTheDoor(ErrorResponse known) {
        int status = known.getStatusCode().value();
        Words words = BY_THE_DOOR.getOrDefault(status, new Words("请求未被接受", "the request was not accepted"));
        // Retry-After, Allow and the like belong to the answer.
        return ResponseEntity.status(status)
                .headers(headers -> headers.addAll(known.getHeaders()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(status, words.zh(), words.en(), null, ""));
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
