package watchkeeper.monitoring.watchlist;

import java.util.List;
import watchkeeper.contracts.Sensitivity;

/**
 * A watch-list 关键词方案 at one version.
 *
 * @param version 1, 2, 3 …
 * @param queries any of them matches; the first that does is named as the reason
 * @param subjects {@link Subjects#MANY} where an older version does not say
 */
public record Watchlist(
        String id, int version, String name, Sensitivity sensitivity, List<String> queries, Subjects subjects) {
    public Watchlist {
        queries = List.copyOf(queries);
        subjects = subjects == null ? Subjects.MANY : subjects;
    }

    public Watchlist(String id, int version, String name, Sensitivity sensitivity, List<String> queries) {
        this(id, version, name, sensitivity, queries, Subjects.MANY);
    }

    /** Whether the other watches for the same in the same way, whatever its version. */
    boolean sameAs(Watchlist other) {
        return name.equals(other.name)
                && sensitivity == other.sensitivity
                && subjects == other.subjects
                && queries.equals(other.queries);
    }
}
