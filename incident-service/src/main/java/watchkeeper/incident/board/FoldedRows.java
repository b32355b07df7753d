package watchkeeper.incident.board;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import watchkeeper.chassis.live.LiveLists;
import watchkeeper.chassis.wire.Json;

/** Rows that are folded for one look: in memory, and gone with it. */
final class FoldedRows implements Rows {
    private final Map<String, Map<String, Object>> lists = new HashMap<>();
    private final @Nullable LiveLists below;

    private FoldedRows(@Nullable LiveLists below) {
        this.below = below;
    }

    /** From nothing. */
    static FoldedRows empty() {
        return new FoldedRows(null);
    }

    /** Goes on from the rows that people see, and leaves them as they are. */
    static FoldedRows over(LiveLists live) {
        return new FoldedRows(live);
    }

    @Override
    public <T> Optional<T> find(String list, String key, Class<T> type) {
        Optional<T> folded = Optional.ofNullable(rows(list).get(key)).map(type::cast);
        return below == null
                ? folded
                : folded.or(() -> below.find(list, key).map(row -> Json.MAPPER.treeToValue(row, type)));
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

    /** The same by their keys. */
    SortedMap<String, JsonNode> byKey(String list) {
        SortedMap<String, JsonNode> rows = new TreeMap<>();
        rows(list).forEach((key, row) -> rows.put(key, Json.MAPPER.valueToTree(row)));
        return rows;
    }

    /** The rows that were folded. */
    <T> List<T> all(String list, Class<? extends T> type) {
        return rows(list).values().stream().<T>map(type::cast).toList();
    }

    private Map<String, Object> rows(String list) {
        return lists.computeIfAbsent(list, name -> new LinkedHashMap<>());
    }
}
