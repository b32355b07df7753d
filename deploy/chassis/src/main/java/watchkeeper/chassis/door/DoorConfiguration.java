package watchkeeper.chassis.door;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;
import reactor.core.publisher.Mono;
import watchkeeper.chassis.wire.Json;

/**
 * Bearer tokens only: RS256, our issuer, our audience, an expiry. No session, so no CSRF. What is posted to {@code
 * watchkeeper.signed-paths} is let through: there the body carries a signature, which the controller checks.
 */
@AutoConfiguration
@EnableWebFluxSecurity
@EnableConfigurationProperties(Claims.class)
public class DoorConfiguration {
    private static final Map<String, Object> UNAUTHORIZED = Map.of(
            "type", "about:blank",
            "title", "Unauthorized",
            "status", 401,
            "detail", "需要有效的访问令牌",
            "detailEn", "a valid bearer token is needed");

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(2);

    /** First of all chains, since Boot brings one of its own for the management endpoints. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain bearerOnly(
            ServerHttpSecurity http,
            ReactiveJwtDecoder decoder,
            @Value("${watchkeeper.signed-paths:}") String[] signedPaths) {
        ServerAuthenticationEntryPoint refuse = unauthorized();
        return http.authorizeExchange(at -> {
                    at.pathMatchers("/actuator/**").permitAll();
                    if (signedPaths.length > 0) { // a list of no paths is refused
                        at.pathMatchers(HttpMethod.POST, signedPaths).permitAll();
                    }
                    at.anyExchange().authenticated();
                })
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refuse))
                .oauth2ResourceServer(
                        server -> server.authenticationEntryPoint(refuse).jwt(jwt -> jwt.jwtDecoder(decoder)))
                .build();
    }

    @Bean
    ReactiveJwtDecoder jwtDecoder(
            @Value("${watchkeeper.jwk-set-uri}") String keys,
            @Value("${watchkeeper.issuer}") String issuer,
            @Value("${watchkeeper.audience:api}") String audience) {
        NimbusReactiveJwtDecoder decoder = NimbusReactiveJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        OAuth2TokenValidator<Jwt> valid = new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(CLOCK_SKEW),
                new JwtIssuerValidator(issuer),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audiences -> audiences != null && audiences.contains(audience)));
        decoder.setJwtValidator(valid);
        return decoder;
    }

    @Bean
    WebFluxConfigurer callerArgument(Claims claims) {
        return new WebFluxConfigurer() {
            @Override
            public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
                configurer.addCustomResolver(new CallerArgument(claims));
            }
        };
    }

    private static ServerAuthenticationEntryPoint unauthorized() {
        return (exchange, e) -> {
            var response = exchange.getResponse();
            response.setStatusCode(HttpStatus.UNAUTHORIZED);
            response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
            response.getHeaders().set("WWW-Authenticate", "Bearer");
            byte[] json = Json.MAPPER.writeValueAsBytes(UNAUTHORIZED);
            return response.writeWith(Mono.just(response.bufferFactory().wrap(json)));
        };
    }
}
