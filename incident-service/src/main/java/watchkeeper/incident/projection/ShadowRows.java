package watchkeeper.incident.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import watchkeeper.chassis.live.LiveShadows;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.board.OfIncident;
import watchkeeper.incident.board.Rows;

/** The rows of a rebuild; what a batch of events changes is written once, at its end. */
final class ShadowRows implements Rows {
    private final LiveShadows shadows;
    private final UUID rebuild;
    /** Empty for a row that was taken away. */
    private final Map<String, Map<String, Optional<Object>>> changed = new HashMap<>();

    ShadowRows(LiveShadows shadows, UUID rebuild) {
        this.shadows = shadows;
        this.rebuild = rebuild;
    }

    @Override
    public <T> Optional<T> find(String list, String key, Class<T> type) {
        Optional<Object> row = changed(list).get(key);
        return row == null
                ? shadows.find(rebuild, list, key).map(json -> Json.MAPPER.treeToValue(json, type))
                : row.map(type::cast);
    }

    @Override
    public <T extends OfIncident> List<T> ofIncident(String list, String incidentId, Class<T> type) {
        Map<String, T> rows = new HashMap<>();
        shadows.all(rebuild, list, "incidentId", incidentId)
                .forEach((key, json) -> rows.put(key, Json.MAPPER.treeToValue(json, type)));
        changed(list).forEach((key, row) -> {
            rows.remove(key);
            row.map(type::cast).filter(of -> of.incidentId().equals(incidentId)).ifPresent(of -> rows.put(key, of));
        });
        return List.copyOf(rows.values());
    }

    @Override
    public void put(String list, String key, Object row) {
        changed(list).put(key, Optional.of(row));
    }

    @Override
    public void remove(String list, String key) {
        changed(list).put(key, Optional.empty());
    }

    private Map<String, Optional<Object>> changed(String list) {
        return changed.computeIfAbsent(list, name -> new HashMap<>());
    }

    void flush() {
        changed.forEach((list, rows) -> {
            Map<String, Object> there = new HashMap<>();
            List<String> gone = new ArrayList<>();
            rows.forEach((key, row) -> row.ifPresentOrElse(body -> there.put(key, body), () -> gone.add(key)));
            shadows.put(rebuild, list, there);
            shadows.remove(rebuild, list, gone);
        });
        changed.clear();
    }
}
