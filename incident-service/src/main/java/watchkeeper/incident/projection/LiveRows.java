package watchkeeper.incident.projection;

import java.util.List;
import java.util.Optional;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.board.IncidentBoard;
import watchkeeper.incident.board.OfIncident;
import watchkeeper.incident.board.Rows;

/** The rows that people see, while the event at a position is taken. */
record LiveRows(LiveLists lists, long position) implements Rows {
    @Override
    public <T> Optional<T> find(String list, String key, Class<T> type) {
        return lists.find(list, key).map(row -> Json.MAPPER.treeToValue(row, type));
    }

    @Override
    public <T extends OfIncident> List<T> ofIncident(String list, String incidentId, Class<T> type) {
        return lists.all(list, IncidentBoard.ofIncident(incidentId)).stream()
                .map(row -> Json.MAPPER.treeToValue(row, type))
                .toList();
    }

    @Override
    public void remove(String list, String key) {
        lists.remove(list, key, position);
    }

    @Override
    public void put(String list, String key, Object row) {
        lists.put(list, key, position, row);
    }
}
