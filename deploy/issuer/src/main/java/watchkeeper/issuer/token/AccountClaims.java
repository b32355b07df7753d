package watchkeeper.issuer.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import watchkeeper.issuer.account.Account;
import watchkeeper.issuer.account.Accounts;

/**
 * Puts what an account may do into its tokens. Lists are {@code ArrayList}s: the store of authorizations writes the
 * class of each claim down and refuses to read the JDK's immutable ones back.
 */
final class AccountClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {
    private static final String CLI = "cli-";

    private final Accounts accounts;

    AccountClaims(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication asking = Objects.requireNonNull(context.getPrincipal(), "a token is always somebody's");
        String principal = asking.getName();
        String name = principal.startsWith(CLI) ? principal.substring(CLI.length()) : principal;
        Account account = accounts.named(name)
                .orElseThrow(() -> new IllegalStateException("A token was asked for an unknown account"));
        context.getClaims()
                .subject(name)
                .claim("bodies", list(account.bodies()))
                .claim("units", list(account.units()))
                .claim("roles", list(account.roles()));
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().audience(list(List.of("api")));
        }
    }

    private static List<String> list(List<String> values) {
        return new ArrayList<>(values);
    }
}
