package watchkeeper.incident.entry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.live.LiveView;
import watchkeeper.chassis.live.LiveViews;
import watchkeeper.chassis.store.OneSegment;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.entry.EntryEvent.EntryMade;
import watchkeeper.incident.entry.EntryEvent.StepTaken;

/** Keeps the list of all entries in all registers, in one segment, under the store's positions. */
@Component
@ProcessingGroup(EntryBoard.LIST)
public class EntryBoard {
    public static final String LIST = "entries";
    private static final int BATCH = 200;

    private final LiveLists lists;
    private final LiveView view;

    EntryBoard(LiveLists lists, LiveViews views) {
        this.lists = lists;
        this.view = views.of(
                LIST,
                Map.of("incident", "incidentId", "register", "register", "state", "state", "to", "to", "body", "body"));
    }

    @EventHandler
    void on(EntryEvent event, @Timestamp Instant at, TrackingToken token) {
        EntryRow row = switch (event) {
            case EntryMade made -> EntryRow.made(made, at);
            case StepTaken taken -> find(taken.entryId()).orElseThrow().after(taken, at);
        };
        lists.put(LIST, row.id(), token.position().orElseThrow(), row);
    }

    public Optional<EntryRow> find(String entryId) {
        return lists.find(LIST, entryId).map(row -> Json.MAPPER.treeToValue(row, EntryRow.class));
    }

    public LiveView view() {
        return view;
    }

    @Configuration
    static class Behind {
        @Bean
        ConfigurerModule entriesBehindTheStore() {
            return OneSegment.of(LIST, BATCH);
        }
    }
}
