package watchkeeper.reporting.intake;

import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.upstream.UpstreamEvents;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.Topics;

/** Hands stories and incidents to the sagas. */
@Component
public class UpstreamReader implements TopicReader {
    public static final String NAME = "reporting-service";

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
        return Set.of(Topics.STORIES, Topics.INCIDENTS);
    }

    @Override
    public void apply(Envelope message) {
        sagas.publish(message);
    }
}
