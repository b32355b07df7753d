package watchkeeper.monitoring.intake;

import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.Dismissal;
import watchkeeper.monitoring.topology.StoryTopology;

/** What people say about stories goes through the topology like everything else, on the watch-list's partition. */
@Component
public class StoryCommands {
    private final Sending sending;

    StoryCommands(Sending sending) {
        this.sending = sending;
    }

    public void dismiss(Dismissal dismissal) {
        sending.send(StoryTopology.COMMANDS, dismissal.watchlist(), Json.MAPPER.writeValueAsBytes(dismissal));
    }
}
