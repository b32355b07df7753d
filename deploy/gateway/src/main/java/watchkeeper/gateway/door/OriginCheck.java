package watchkeeper.gateway.door;

import java.net.URI;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import watchkeeper.gateway.GatewaySettings;
import watchkeeper.gateway.problem.Problem;

/**
 * Browsers name the site that a request comes from; only our own is taken. It is compared with the configured address,
 * not with the Host header: that one an attacker's own name, pointed at us, would match.
 *
 * <p>The issuer's pages check their forms themselves.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class OriginCheck implements WebFilter {
    private final String own;

    OriginCheck(GatewaySettings settings) {
        URI address = URI.create(settings.publicUrl());
        this.own = address.getScheme() + "://" + address.getRawAuthority();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String origin = exchange.getRequest().getHeaders().getFirst(HttpHeaders.ORIGIN);
        boolean issuers = exchange.getRequest().getPath().value().startsWith("/idp/");
        if (origin == null || issuers || origin.equalsIgnoreCase(own)) {
            return chain.filter(exchange);
        }
        return Problem.FOREIGN_ORIGIN.answer(exchange);
    }
}
