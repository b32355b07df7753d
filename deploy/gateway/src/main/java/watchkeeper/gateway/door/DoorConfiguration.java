package watchkeeper.gateway.door;

import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authentication.logout.DelegatingServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.SecurityContextServerLogoutHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import watchkeeper.gateway.GatewaySettings;
import watchkeeper.gateway.route.OpenStreams;

/** Four chains: what is open, what is signed, who brings a token, who has a session. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorConfiguration {

    /** The issuer guards itself; health is for everybody; the actuator has a port of its own on the loopback address. */
    @Bean
    @Order(0)
    SecurityWebFilterChain open(ServerHttpSecurity http) {
        return http.securityMatcher(ServerWebExchangeMatchers.pathMatchers("/idp/**", "/actuator/**"))
                .authorizeExchange(requests -> requests.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .build();
    }

    /** Signed webhooks bring neither token nor session: the service that knows the feed's secret checks them. */
    @Bean
    @Order(0)
    SecurityWebFilterChain signed(ServerHttpSecurity http) {
        return http.securityMatcher(isSigned())
                .authorizeExchange(requests -> requests.anyExchange().permitAll())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .build();
    }

    @Bean
    @Order(1)
    SecurityWebFilterChain programs(ServerHttpSecurity http) {
        return http.securityMatcher(bringsToken())
                .authorizeExchange(
                        requests -> requests.pathMatchers("/api/**", "/openapi/**", "/outbox", "/outbox.ndjson")
                                .authenticated()
                                .anyExchange()
                                .denyAll())
                .oauth2ResourceServer(tokens -> tokens.jwt(jwt -> {})
                        .authenticationEntryPoint(Refusals.UNKNOWN_PROGRAM)
                        .accessDeniedHandler(Refusals.DENIED))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusals.UNKNOWN_PROGRAM)
                        .accessDeniedHandler(Refusals.DENIED))
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository registrations,
            OpenStreams streams,
            GatewaySettings settings) {
        return http.authorizeExchange(requests -> requests.anyExchange().authenticated())
                .oauth2Login(login -> {})
                .csrf(csrf -> csrf.csrfTokenRepository(CookieServerCsrfTokenRepository.withHttpOnlyFalse())
                        .csrfTokenRequestHandler(new HeaderCsrf())
                        .accessDeniedHandler(Refusals.DENIED))
                .addFilterAfter(new CsrfCookie(), SecurityWebFiltersOrder.CSRF)
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(Refusals.UNKNOWN_BROWSER)
                        .accessDeniedHandler(Refusals.DENIED))
                .logout(logout -> logout.requiresLogout(
                                new PathPatternParserServerWebExchangeMatcher("/logout", HttpMethod.POST))
                        .logoutHandler(new DelegatingServerLogoutHandler(
                                streams, new SecurityContextServerLogoutHandler(), new WebSessionServerLogoutHandler()))
                        .logoutSuccessHandler(atIssuer(registrations, settings)))
                .build();
    }

    private static OidcClientInitiatedServerLogoutSuccessHandler atIssuer(
            ReactiveClientRegistrationRepository registrations, GatewaySettings settings) {
        OidcClientInitiatedServerLogoutSuccessHandler handler =
                new OidcClientInitiatedServerLogoutSuccessHandler(registrations);
        handler.setPostLogoutRedirectUri(settings.publicUrl() + "/");
        handler.setLogoutSuccessUrl(Refusals.home(settings.publicUrl()));
        return handler;
    }

    private static ServerWebExchangeMatcher isSigned() {
        ServerWebExchangeMatcher intake =
                ServerWebExchangeMatchers.pathMatchers(HttpMethod.POST, "/api/feeds/*/detections");
        return exchange -> exchange.getRequest().getHeaders().containsHeader("webhook-signature")
                ? intake.matches(exchange)
                : MatchResult.notMatch();
    }

    private static ServerWebExchangeMatcher bringsToken() {
        return exchange -> {
            String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
            boolean bearer = header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer ");
            return bearer ? MatchResult.match() : MatchResult.notMatch();
        };
    }
}
