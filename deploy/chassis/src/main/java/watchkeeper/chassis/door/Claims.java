package watchkeeper.chassis.door;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jwt.Jwt;

/** Which claims of the issuer name the caller's bodies, units and roles. */
@ConfigurationProperties("watchkeeper.claims")
public record Claims(
        @DefaultValue("bodies") String bodies,
        @DefaultValue("units") String units,
        @DefaultValue("roles") String roles) {
    Caller callerOf(Jwt token) {
        return new Caller(
                Objects.requireNonNull(token.getSubject(), "sub"),
                set(token, bodies),
                set(token, units),
                set(token, roles));
    }

    private static Set<String> set(Jwt token, String claim) {
        List<String> values = token.getClaimAsStringList(claim);
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
