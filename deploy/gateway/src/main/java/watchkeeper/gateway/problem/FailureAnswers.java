package watchkeeper.gateway.problem;

import io.netty.channel.ConnectTimeoutException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Turns what failed on the way into a problem: a service or the issuer that is down is 503, never a bare 500. */
@Component
@Order(-10)
class FailureAnswers implements WebExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);
    private static final int DEEPEST = 10;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        Problem problem = problem(failure);
        if (problem.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
            log.error("{} failed", exchange.getRequest().getPath(), failure);
        } else if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE) {
            log.warn("{} is down: {}", exchange.getRequest().getPath(), failure.toString());
        }
        return problem.answer(exchange);
    }

    private static Problem problem(Throwable failure) {
        if (isDown(failure)) {
            return Problem.DOWN;
        }
        if (failure instanceof ResponseStatusException refused) {
            return of(refused.getStatusCode());
        }
        return Problem.BROKEN;
    }

    private static Problem of(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return Problem.BROKEN;
        }
        return switch (status) {
            case NOT_FOUND -> Problem.NOT_HERE;
            case SERVICE_UNAVAILABLE, GATEWAY_TIMEOUT -> Problem.DOWN;
            default -> new Problem(status, "请求无法处理。", status.getReasonPhrase());
        };
    }

    /** The cause is often wrapped by the client, by security, and by Reactor. */
    private static boolean isDown(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof IOException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof TimeoutException
                    || cause instanceof WebClientRequestException
                    || cause instanceof AuthenticationServiceException
                    || cause instanceof OAuth2AuthorizationException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
