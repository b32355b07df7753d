package watchkeeper.gateway.door;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Takes the token against forgery from the request's header, and from a form only at {@code /logout}, which we answer
 * ourselves. Reading the form of a request that is to be passed on would send it up without its body, and the next
 * request on that connection would be read as the missing rest.
 */
final class HeaderCsrf implements ServerCsrfTokenRequestHandler {

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        exchange.getAttributes().put(CsrfToken.class.getName(), token);
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        String header = exchange.getRequest().getHeaders().getFirst(token.getHeaderName());
        if (header != null) {
            return Mono.just(header);
        }
        if (exchange.getRequest().getPath().value().equals("/logout")) {
            return exchange.getFormData().mapNotNull(form -> form.getFirst(token.getParameterName()));
        }
        return Mono.empty();
    }
}
