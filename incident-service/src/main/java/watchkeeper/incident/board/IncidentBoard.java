package watchkeeper.incident.board;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;

/** Keeps the list of incidents, in one segment, under the store's positions. */
@Component
@ProcessingGroup(IncidentBoard.LIST)
public class IncidentBoard {
    public static final String LIST = "incidents";

    private final LiveLists lists;
    private final LiveView view;

    IncidentBoard(LiveLists lists, LiveViews views) {
        this.lists = lists;
        this.view = views.of(LIST, Map.of("state", "state", "unit", "units", "level", "level", "story", "storyId"));
    }

    @EventHandler
    void on(IncidentEvent event, @Timestamp Instant at, TrackingToken token) {
        IncidentRow row = event instanceof IncidentOpened opened
                ? IncidentRow.opened(opened, at)
                : find(event.incidentId()).orElseThrow().after(event, at);
        lists.put(LIST, row.id(), token.position().orElseThrow(), row);
    }

    public Optional<IncidentRow> find(String incidentId) {
        return lists.find(LIST, incidentId).map(row -> Json.MAPPER.treeToValue(row, IncidentRow.class));
    }

    public LiveView view() {
        return view;
    }
}
