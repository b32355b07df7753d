package watchkeeper.chassis.web;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every write of every service takes an {@code Idempotency-Key}. */
@AutoConfiguration(afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
public class IdempotencyConfiguration {
    @Bean
    IdempotencyFilter idempotencyFilter(JdbcClient db) {
        return new IdempotencyFilter(new IdempotentRequests(db));
    }
}
