package watchkeeper.reporting.board;

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
import watchkeeper.reporting.event.LedgerEvent.ReportSent;
import watchkeeper.reporting.event.ReportEvent.ReportCorrected;
import watchkeeper.reporting.event.ReportEvent.ReportReceived;

/** Keeps the list of what was sent, one row an edition, in one segment, under the store's positions. Drafts are not in it. */
@Component
@ProcessingGroup(ReportBoard.LIST)
public class ReportBoard {
    static final String LIST = "sent-reports";

    private final LiveLists lists;
    private final LiveView view;

    ReportBoard(LiveLists lists, LiveViews views) {
        this.lists = lists;
        this.view = views.of(LIST, Map.of("incident", "subject", "unit", "owner", "form", "form"));
    }

    @EventHandler
    void on(ReportSent event, TrackingToken token) {
        put(ReportLine.of(event), token);
    }

    @EventHandler
    void on(ReportCorrected event, TrackingToken token) {
        find(event.corrects()).ifPresent(before -> {
            put(before.correctedBy(event.reportId()), token);
            put(before.as(event), token);
        });
    }

    @EventHandler
    void on(ReportReceived event, TrackingToken token) {
        find(event.reportId()).ifPresent(line -> put(line.andReceivedBy(event.receiver()), token));
    }

    public LiveView view() {
        return view;
    }

    private Optional<ReportLine> find(String id) {
        return lists.find(LIST, id).map(row -> Json.MAPPER.treeToValue(row, ReportLine.class));
    }

    private void put(ReportLine line, TrackingToken token) {
        lists.put(LIST, line.id(), token.position().orElseThrow(), line);
    }
}
