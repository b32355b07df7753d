package watchkeeper.notification.intake;

import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.IncidentMessage;
import watchkeeper.contracts.Topics;
import watchkeeper.notification.incident.KnownIncidents;

/** Duties, incidents and feeds: first what must be known of an incident, then the sagas. */
@Component
class UpstreamReader implements TopicReader {
    static final String NAME = "notification-service";

    private final KnownIncidents incidents;
    private final UpstreamEvents sagas;

    UpstreamReader(KnownIncidents incidents, UpstreamEvents sagas) {
        this.incidents = incidents;
        this.sagas = sagas;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DUTIES, Topics.INCIDENTS, Topics.FEEDS);
    }

    @Override
    public void apply(Envelope message) {
        if (message.message() instanceof IncidentMessage about) {
            incidents.learn(about);
        }
        sagas.publish(message);
    }
}
