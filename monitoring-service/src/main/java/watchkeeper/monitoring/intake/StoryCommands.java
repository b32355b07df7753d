package watchkeeper.monitoring.intake;

import java.time.Clock;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.wire.Json;
import watchkeeper.monitoring.story.StoryCommand;
import watchkeeper.monitoring.storylist.StoryCommandBook;
import watchkeeper.monitoring.topology.StoryTopology;

/** What people say about stories goes through the topology like everything else, on the watch-list's partition. */
@Component
public class StoryCommands {
    private final Sending sending;
    private final StoryCommandBook book;
    private final Clock clock;

    StoryCommands(Sending sending, StoryCommandBook book, Clock clock) {
        this.sending = sending;
        this.book = book;
        this.clock = clock;
    }

    /**
     * Noted before it is sent, so that its outcome finds it.
     *
     * @throws BrokerAway when the broker does not confirm; to send it again with the same id does no harm
     */
    public void order(StoryCommand command) {
        book.order(command, clock.instant());
        sending.send(StoryTopology.COMMANDS, command.watchlist(), Json.MAPPER.writeValueAsBytes(command));
    }
}
