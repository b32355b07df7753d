package watchkeeper.incident.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveFilter;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.wire.Json;

/** What people see of the registers: the list of all entries. */
@Component
public class EntryBoard {
    public static final String LIST = "entries";
    private static final int MOST = 200;

    private final LiveLists lists;
    private final LiveView view;

    EntryBoard(LiveLists lists, LiveViews views) {
        this.lists = lists;
        this.view = views.of(
                LIST,
                Map.of("incident", "incidentId", "register", "register", "state", "state", "to", "to", "body", "body"));
    }

    public Optional<EntryRow> find(String entryId) {
        return lists.find(LIST, entryId).map(row -> Json.MAPPER.treeToValue(row, EntryRow.class));
    }

    /** The newest entries of an incident in one register. */
    public List<EntryRow> of(String incidentId, String register) {
        LiveFilter filter = LiveFilter.plain("incidentId", incidentId).and("register", register);
        return lists.newest(LIST, filter, MOST).stream()
                .map(row -> Json.MAPPER.treeToValue(row, EntryRow.class))
                .toList();
    }

    public LiveView view() {
        return view;
    }
}
