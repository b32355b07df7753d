package watchkeeper.monitoring.watchlist.query;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which terms a text must have at least one of before a query needs to be looked at. */
final class Anchors {
    private Anchors() {}

    static Set<String> fewest(List<Query> parts) {
        return parts.stream()
                .map(Query::anchors)
                .filter(anchors -> !anchors.isEmpty())
                .min(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    static Set<String> ofEach(List<Query> parts) {
        Set<String> all = new HashSet<>();
        for (Query part : parts) {
            Set<String> anchors = part.anchors();
            if (anchors.isEmpty()) {
                return Set.of();
            }
            all.addAll(anchors);
        }
        return all;
    }
}
