package watchkeeper.issuer.account;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import watchkeeper.issuer.IssuerSettings;

@Configuration(proxyBeanMethods = false)
class AccountConfiguration {
    /** The secrets are 192 random bits: nobody guesses them, however fast the hash. */
    private static final int CHEAPEST = 4;

    @Bean
    Accounts accounts(IssuerSettings settings) {
        return Accounts.read(settings.accountsFile());
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BCryptPasswordEncoder(CHEAPEST);
    }

    @Bean
    UserDetailsService userDetailsService(Accounts accounts, PasswordEncoder encoder) {
        List<UserDetails> users = accounts.accounts().stream()
                .map(account -> User.withUsername(account.name())
                        .password(encoder.encode(account.password()))
                        .authorities(List.of())
                        .build())
                .toList();
        return new InMemoryUserDetailsManager(users);
    }
}
