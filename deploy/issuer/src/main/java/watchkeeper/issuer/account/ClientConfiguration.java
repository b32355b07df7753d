package watchkeeper.issuer.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import watchkeeper.issuer.IssuerSettings;

/**
 * Who may ask for tokens: the gateway for whoever logs in, and for each account a client {@code cli-NAME}. Their ids
 * are fixed, because stored authorizations name them.
 */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    RegisteredClientRepository clients(Accounts accounts, IssuerSettings settings, PasswordEncoder encoder) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(web(accounts, settings, encoder));
        for (Account account : accounts.accounts()) {
            clients.add(commandLine(account, settings, encoder));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient web(Accounts accounts, IssuerSettings settings, PasswordEncoder encoder) {
        return RegisteredClient.withId("web")
                .clientId("web")
                .clientSecret(encoder.encode(accounts.webSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri(settings.publicUrl() + "/login/oauth2/code/web")
                .postLogoutRedirectUri(settings.publicUrl() + "/")
                .scope(OidcScopes.OPENID)
                .clientSettings(ClientSettings.builder()
                        .requireProofKey(true)
                        .requireAuthorizationConsent(false)
                        .build())
                .tokenSettings(tokens(settings))
                .build();
    }

    private static RegisteredClient commandLine(Account account, IssuerSettings settings, PasswordEncoder encoder) {
        String name = "cli-" + account.name();
        return RegisteredClient.withId(name)
                .clientId(name)
                .clientSecret(encoder.encode(account.clientSecret()))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(tokens(settings))
                .build();
    }

    private static TokenSettings tokens(IssuerSettings settings) {
        return TokenSettings.builder()
                .accessTokenTimeToLive(settings.tokenValidity())
                .refreshTokenTimeToLive(settings.loginValidity())
                .build();
    }
}
