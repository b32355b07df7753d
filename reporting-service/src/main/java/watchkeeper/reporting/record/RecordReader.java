package watchkeeper.reporting.record;

import java.util.Set;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.intake.TopicReader;
import watchkeeper.chassis.wire.Envelope;
import watchkeeper.contracts.IncidentMessage.IncidentOpened;
import watchkeeper.contracts.Topics;

/** Reads all topics for the record, in a consumer group of its own: it waits for nobody and nobody waits for it. */
@Component
class RecordReader implements TopicReader {
    static final String NAME = "reporting-record";
    static final Set<String> TOPICS =
            Set.of(Topics.STORIES, Topics.INCIDENTS, Topics.DUTIES, Topics.NOTIFICATIONS, Topics.REFERENCE);

    private final Writing writing;

    RecordReader(Writing writing) {
        this.writing = writing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public void apply(Envelope message) {
        writing.write(message);
        if (message.message() instanceof IncidentOpened opened && opened.storyId() != null) {
            writing.join(opened.storyId(), opened.incidentId());
        }
    }
}
