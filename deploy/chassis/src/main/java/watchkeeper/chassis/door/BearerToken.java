package watchkeeper.chassis.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import reactor.core.publisher.Mono;

/** The token of the request at hand. */
public final class BearerToken {
    private BearerToken() {}

    public static Mono<Jwt> current() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(context -> context.getAuthentication())
                .ofType(JwtAuthenticationToken.class)
                .map(JwtAuthenticationToken::getToken);
    }

    /** How long the token is still good. It expires in real time, whatever the product's clock says. */
    public static Mono<Duration> timeLeft() {
        return current().map(token -> {
            Instant expiry = token.getExpiresAt();
            return expiry == null
                    ? Duration.ZERO
                    : Duration.between(Clock.systemUTC().instant(), expiry);
        });
    }
}
