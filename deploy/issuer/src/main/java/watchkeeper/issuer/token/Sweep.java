package watchkeeper.issuer.token;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every token leaves a row, which nothing else removes. By the database's clock: tokens live in real time. */
@Component
class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);
    private final JdbcClient jdbc;

    Sweep(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(initialDelayString = "10m", fixedDelayString = "10m")
    void removeEndedAuthorizations() {
        int removed = jdbc.sql("""
                        DELETE FROM oauth2_authorization
                        WHERE greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)
                              < now() - interval '1 hour'
                        """).update();
        log.debug("{} ended authorizations removed", removed);
    }
}
