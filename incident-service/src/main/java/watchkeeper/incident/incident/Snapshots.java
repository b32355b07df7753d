package watchkeeper.incident.incident;

import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What an incident remembers is kept from time to time, so that a decision need not read all of a long one again. A
 * snapshot only saves time: one of another {@link Incident#REVISION} is passed over, and the past is read from the events.
 */
@Configuration
class Snapshots {
    static final String TRIGGER = "incidentSnapshots";

    /** A decision reads at most so many events, a few milliseconds' worth. */
    static final int EVERY = 100;

    @Bean(TRIGGER)
    SnapshotTriggerDefinition incidentSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVERY);
    }
}
