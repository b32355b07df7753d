package watchkeeper.reporting.ledger;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What a ledger remembers is kept from time to time, so that being told the time need not read all of a long life again. A
 * snapshot only saves time: one of another {@link Ledger#REVISION} is passed over, and the ledger is read from its events.
 */
@Configuration
class Snapshots {
    static final String TRIGGER = "ledgerSnapshots";

    /** A command reads at most so many events behind the last one. */
    static final int EVERY = 200;

    @Bean(TRIGGER)
    SnapshotTriggerDefinition ledgerSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVERY);
    }
}
