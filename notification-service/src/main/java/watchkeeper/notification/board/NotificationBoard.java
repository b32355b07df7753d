package watchkeeper.notification.board;

import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.wire.Json;
import watchkeeper.notification.event.NotificationEvent;
import watchkeeper.notification.event.NotificationEvent.NotificationOpened;
import watchkeeper.notification.roster.People;

/** Keeps the list of notifications, in one segment, under the store's positions. */
@Component
@ProcessingGroup(NotificationBoard.LIST)
public class NotificationBoard {
    static final String LIST = "notifications";

    /** A row, and the names of those in it who still have one. */
    public record Named(
            @com.fasterxml.jackson.annotation.JsonUnwrapped NotificationRow row, Map<String, String> names) {}

    private final LiveLists lists;
    private final LiveView view;
    private final People people;

    NotificationBoard(LiveLists lists, LiveViews views, People people) {
        this.lists = lists;
        this.people = people;
        this.view = views.of(
                LIST,
                Map.of(
                        "incident", "subject",
                        "state", "state",
                        "recipient", "recipient",
                        "about", "about",
                        "reason", "reason"));
    }

    @EventHandler
    void on(NotificationEvent event, TrackingToken token) {
        NotificationRow row = event instanceof NotificationOpened opened
                ? NotificationRow.opened(opened)
                : row(event.notificationId()).orElseThrow().after(event);
        lists.put(LIST, row.id(), token.position().orElseThrow(), row);
    }

    public Optional<Named> find(String id) {
        return row(id).map(row -> new Named(row, people.names(row.people())));
    }

    public LiveView view() {
        return view;
    }

    private Optional<NotificationRow> row(String id) {
        return lists.find(LIST, id).map(row -> Json.MAPPER.treeToValue(row, NotificationRow.class));
    }
}
