package watchkeeper.chassis.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import watchkeeper.chassis.wire.Json;

/** Writes a refusal where no controller is in charge yet: in a filter. */
public final class ProblemAnswer {
    private ProblemAnswer() {}

    public static Mono<Void> write(ServerWebExchange exchange, Refusal refusal) {
        HttpStatus status = HttpStatus.valueOf(refusal.status());
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", status.getReasonPhrase());
        problem.put("status", refusal.status());
        problem.put("detail", refusal.zh());
        problem.put("detailEn", refusal.en());
        problem.put("instance", exchange.getRequest().getPath().value());
        if (refusal.field() != null) {
            problem.put("field", refusal.field());
        }
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(Json.MAPPER.writeValueAsBytes(problem))));
    }
}
