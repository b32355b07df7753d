package watchkeeper.incident.board;

import org.springframework.stereotype.Component;
import watchkeeper.incident.event.IncidentEvent;
import watchkeeper.incident.event.IncidentEvent.IncidentOpened;
import watchkeeper.incident.past.Fact;

/** The list of incidents. */
@Component
class IncidentFold implements Fold {
    @Override
    public String list() {
        return IncidentBoard.LIST;
    }

    @Override
    public void take(Fact fact, Rows rows) {
        if (fact.event() instanceof IncidentEvent event) {
            String id = event.incidentId();
            IncidentRow row = event instanceof IncidentOpened opened
                    ? IncidentDraft.opened(opened, fact)
                    : rows.find(list(), id, IncidentRow.class)
                            .map(before ->
                                    new IncidentDraft(before).take(event, fact).row())
                            .orElseThrow(() -> new IllegalStateException("no row of incident " + id));
            rows.put(list(), id, row);
        }
    }
}
