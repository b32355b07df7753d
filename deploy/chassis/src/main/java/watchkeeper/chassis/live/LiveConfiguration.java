package watchkeeper.chassis.live;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The live lists of a service. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration"
        })
public class LiveConfiguration {
    @Bean
    LiveLists liveLists(JdbcClient db, PlatformTransactionManager transactions) {
        return new LiveLists(db, snapshot(transactions));
    }

    static TransactionTemplate snapshot(PlatformTransactionManager transactions) {
        TransactionTemplate snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return snapshot;
    }

    @Bean
    LiveShadows liveShadows(JdbcClient db) {
        return new LiveShadows(db);
    }

    @Bean
    LiveViews liveViews(LiveLists lists) {
        // Tokens expire in real time, whatever the product's clock says.
        return new LiveViews(lists, Clock.systemUTC());
    }
}
