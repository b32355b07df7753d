package watchkeeper.incident.projection;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import watchkeeper.chassis.live.LiveShadows;
import watchkeeper.chassis.wire.Json;
import watchkeeper.incident.board.Rows;

/** The rows of a rebuild; what a batch of events changes is written once, at its end. */
final class ShadowRows implements Rows {
    private final LiveShadows shadows;
    private final UUID rebuild;
    private final Map<String, Map<String, Object>> changed = new HashMap<>();

    ShadowRows(LiveShadows shadows, UUID rebuild) {
        this.shadows = shadows;
        this.rebuild = rebuild;
    }

    @Override
    public <T> Optional<T> find(String list, String key, Class<T> type) {
        Object row = changed.getOrDefault(list, Map.of()).get(key);
        return row == null
                ? shadows.find(rebuild, list, key).map(json -> Json.MAPPER.treeToValue(json, type))
                : Optional.of(type.cast(row));
    }

    @Override
    public void put(String list, String key, Object row) {
        changed.computeIfAbsent(list, name -> new HashMap<>()).put(key, row);
    }

    void flush() {
        changed.forEach((list, rows) -> shadows.put(rebuild, list, rows));
        changed.clear();
    }
}
