package watchkeeper.incident.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows of a look back: in memory, and gone with it. */
final class FoldedRows implements Rows {
    private final Map<String, Map<String, Object>> lists = new HashMap<>();

    @Override
    public <T> Optional<T> find(String list, String key, Class<T> type) {
        return Optional.ofNullable(rows(list).get(key)).map(type::cast);
    }

    @Override
    public void put(String list, String key, Object row) {
        rows(list).put(key, row);
    }

    @Override
    public void remove(String list, String key) {
        rows(list).remove(key);
    }

    @Override
    public <T extends OfIncident> List<T> ofIncident(String list, String incidentId, Class<T> type) {
        return this.<T>all(list, type).stream()
                .filter(row -> row.incidentId().equals(incidentId))
                .toList();
    }

    <T> List<T> all(String list, Class<? extends T> type) {
        return rows(list).values().stream().<T>map(type::cast).toList();
    }

    private Map<String, Object> rows(String list) {
        return lists.computeIfAbsent(list, name -> new LinkedHashMap<>());
    }
}
