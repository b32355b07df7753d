package watchkeeper.gateway.person;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is asking, for pages and scripts. */
@RestController
class Me {

    /**
     * @param csrf what a script has to do before it may write; absent for programs with a token
     */
    record Answer(String sub, List<String> bodies, List<String> units, List<String> roles, Optional<Csrf> csrf) {}

    /** Send the cookie's value in the header; log out by a form POST to {@code logout} with it as {@code parameter}. */
    record Csrf(String cookie, String header, String parameter, String logout) {}

    @GetMapping("/api/me")
    Answer me(Authentication who) {
        if (who.getPrincipal() instanceof OidcUser browser) {
            return answer(browser, Optional.of(new Csrf("XSRF-TOKEN", "X-XSRF-TOKEN", "_csrf", "/logout")));
        }
        if (who instanceof JwtAuthenticationToken program) {
            return answer(program.getToken(), Optional.empty());
        }
        throw new IllegalStateException("An unknown kind of login");
    }

    private static Answer answer(ClaimAccessor claims, Optional<Csrf> csrf) {
        return new Answer(
                Optional.ofNullable(claims.getClaimAsString("sub")).orElse(""),
                list(claims, "bodies"),
                list(claims, "units"),
                list(claims, "roles"),
                csrf);
    }

    private static List<String> list(ClaimAccessor claims, String name) {
        return Optional.ofNullable(claims.getClaimAsStringList(name)).orElse(List.of());
    }
}
