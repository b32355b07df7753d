package watchkeeper.reporting.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import watchkeeper.chassis.store.StoredNames;
import watchkeeper.reporting.event.LedgerEvent;
import watchkeeper.reporting.event.ReportEvent;

/** The logical names under which this service stores. */
@Configuration
class StoredLedgers {
    @Bean
    static StoredNames storedNames() {
        return new StoredNames()
                .family("ledger", LedgerEvent.class)
                .family("report", ReportEvent.class)
                .named("LedgerSnapshot", Ledger.class)
                .named("LedgerSaga", LedgerSaga.class);
    }
}
