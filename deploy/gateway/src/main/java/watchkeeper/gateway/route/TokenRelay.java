package watchkeeper.gateway.route;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;
import watchkeeper.gateway.problem.Problem;

/**
 * A request of a session goes up with the session's token, refreshed when it is about to end: one refresh at a time per
 * session, however many requests a page sends at once. A refresh that the issuer refuses ends the session.
 */
@Component
class TokenRelay implements GlobalFilter, Ordered {
    /** Before {@link StreamEnd}, which has to know when the token ends. */
    private static final int BEFORE_STREAM_END = -3;

    private final ReactiveOAuth2AuthorizedClientManager clients;
    private final Map<String, Mono<OAuth2AuthorizedClient>> refreshing = new ConcurrentHashMap<>();

    TokenRelay(ReactiveOAuth2AuthorizedClientManager clients) {
        this.clients = clients;
    }

    @Override
    public int getOrder() {
        return BEFORE_STREAM_END;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(who -> relay(exchange, chain, who.orElse(null)));
    }

    private Mono<Void> relay(ServerWebExchange exchange, GatewayFilterChain chain, @Nullable Authentication who) {
        if (who instanceof OAuth2AuthenticationToken browser) {
            return relayBrowser(exchange, chain, browser);
        }
        if (who instanceof JwtAuthenticationToken program) {
            endsAt(exchange, program.getToken().getExpiresAt());
        }
        return chain.filter(exchange);
    }

    private Mono<Void> relayBrowser(
            ServerWebExchange exchange, GatewayFilterChain chain, OAuth2AuthenticationToken browser) {
        return exchange.getSession()
                .flatMap(session -> token(exchange, session, browser)
                        .map(token -> withToken(exchange, token))
                        .map(Optional::of)
                        .onErrorResume(
                                OAuth2AuthorizationException.class,
                                refused -> loginEnded(refused)
                                        ? session.invalidate().thenReturn(Optional.<ServerWebExchange>empty())
                                        : Mono.error(refused))
                        .flatMap(ready ->
                                ready.map(chain::filter).orElseGet(() -> Problem.LOGIN_ENDED.answer(exchange))));
    }

    private Mono<OAuth2AccessToken> token(ServerWebExchange exchange, WebSession session, Authentication browser) {
        return refreshing
                .computeIfAbsent(
                        session.getId(),
                        id -> authorize(exchange, browser)
                                .doFinally(signal -> refreshing.remove(id))
                                .cache())
                .map(OAuth2AuthorizedClient::getAccessToken);
    }

    private Mono<OAuth2AuthorizedClient> authorize(ServerWebExchange exchange, Authentication browser) {
        return clients.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("web")
                .principal(browser)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build());
    }

    private static ServerWebExchange withToken(ServerWebExchange exchange, OAuth2AccessToken token) {
        endsAt(exchange, token.getExpiresAt());
        return exchange.mutate()
                .request(request -> request.headers(headers -> headers.setBearerAuth(token.getTokenValue())))
                .build();
    }

    private static void endsAt(ServerWebExchange exchange, @Nullable Instant end) {
        if (end != null) {
            exchange.getAttributes().put(StreamEnd.TOKEN_END, end);
        }
    }

    private static boolean loginEnded(OAuth2AuthorizationException refused) {
        return refused instanceof ClientAuthorizationRequiredException
                || OAuth2ErrorCodes.INVALID_GRANT.equals(refused.getError().getErrorCode());
    }
}
