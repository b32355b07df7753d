package watchkeeper.notification.intake;

import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.Topics;

/** Duties and incidents, to the sagas. */
@Component
class UpstreamReader implements TopicReader {
    static final String NAME = "notification-service";

    private final UpstreamEvents sagas;

    UpstreamReader(UpstreamEvents sagas) {
        this.sagas = sagas;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.DUTIES, Topics.INCIDENTS);
    }

    @Override
    public void apply(Envelope message) {
        sagas.publish(message);
    }
}
