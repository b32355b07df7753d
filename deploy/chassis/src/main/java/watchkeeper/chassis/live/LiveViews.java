package watchkeeper.chassis.live;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Sinks;

/** Makes the views of a service's lists, and ends their streams when the service stops. */
public final class LiveViews {
    private final LiveLists lists;
    private final Clock real;
    private final Sinks.Empty<Void> end = Sinks.empty();

    LiveViews(LiveLists lists, Clock real) {
        this.lists = lists;
        this.real = real;
    }

    /** @param filters request parameter to top-level field of the row */
    public LiveView of(String list, Map<String, String> filters) {
        return new LiveView(lists, list, filters, real, end.asMono());
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        end.tryEmitEmpty();
    }
}
